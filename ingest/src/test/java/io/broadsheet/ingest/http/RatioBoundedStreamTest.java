package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.ingest.http.RatioBoundedStream.BombException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Lines are each small enough, and however many there are: only their ratio gives a bomb away. */
class RatioBoundedStreamTest {

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static long unpacked(byte[] packed) throws IOException {
    try (InputStream stream = RatioBoundedStream.of(new ByteArrayInputStream(packed))) {
      return stream.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Test
  void what_grows_beyond_all_measure_is_given_up_whatever_its_lines_are() throws IOException {
    byte[] lines = "{\"text\":\"a\"}\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = gzip(lines);
    assertThat(lines.length / packed.length).isGreaterThan(300);
    assertThatThrownBy(() -> unpacked(packed)).isInstanceOf(BombException.class);
  }

  @Test
  void ordinary_text_and_a_small_file_of_one_letter_pass() throws IOException {
    byte[] letters = new byte[1 << 20];
    assertThat(unpacked(gzip(letters))).isEqualTo(letters.length);
    byte[] noise = new byte[3_000_000];
    new Random(7).nextBytes(noise);
    assertThat(unpacked(gzip(noise))).isEqualTo(noise.length);
  }
}
