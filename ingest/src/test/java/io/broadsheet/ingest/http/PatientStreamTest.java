package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatientStreamTest {
  private long nanos;

  /** A client whose every chunk takes so long. */
  private InputStream client(int chunks, int chunkBytes, Duration each) {
    InputStream sent = new ByteArrayInputStream(new byte[chunks * chunkBytes]);
    InputStream slowly =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            nanos += length == 0 ? 0 : each.toNanos();
            return sent.read(into, offset, Math.min(length, chunkBytes));
          }
        };
    return new PatientStream(slowly, Duration.ofSeconds(20), () -> nanos);
  }

  @Test
  void a_byte_now_and_then_is_given_up_on() {
    InputStream dripping = client(1_000, 1, Duration.ofSeconds(1));
    assertThatThrownBy(dripping::readAllBytes).isInstanceOf(PatientStream.TooSlowException.class);
    assertThat(nanos).isBetween(20_000_000_000L, 22_000_000_000L);
  }

  @Test
  void a_slow_link_may_take_its_time() throws IOException {
    assertThat(client(60, 4096, Duration.ofSeconds(3)).readAllBytes()).hasSize(60 * 4096);
  }

  @Test
  void what_we_do_between_two_reads_is_not_the_clients_fault() throws IOException {
    InputStream quick = client(10, 1, Duration.ofMillis(1));
    for (int read = 0; read < 10; read++) {
      assertThat(quick.read()).isZero();
      nanos += Duration.ofMinutes(1).toNanos();
    }
    assertThat(quick.read()).isEqualTo(-1);
  }
}
