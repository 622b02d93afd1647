package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.service.health.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinkHealthTest {
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final Health health = new Health();
  private final SinkHealth sink = new SinkHealth(new Standing());

  private final class Standing extends Clock {
    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private Optional<String> write() {
    return health.report().get("write");
  }

  @Test
  void a_database_that_neither_writes_nor_fails_is_not_ready_after_half_a_minute() {
    sink.addTo(health);
    sink.writes();
    now = now.plus(Duration.ofSeconds(29));
    assertThat(write()).isEmpty();
    now = now.plus(Duration.ofSeconds(2));
    assertThat(write()).hasValueSatisfying(what -> assertThat(what).contains("none before"));

    sink.wrote();
    sink.wroteOrFailed();
    assertThat(write()).isEmpty();
    assertThat(sink.lastWrite()).hasValue(now);
  }

  @Test
  void a_worker_whose_loop_hangs_is_dead_and_one_that_waits_is_not() {
    sink.addTo(health);
    assertThat(health.dead()).isEmpty();
    sink.turns();
    sink.waitingFor("the database is away");
    now = now.plus(Duration.ofMinutes(9));
    assertThat(health.dead()).isEmpty();
    now = now.plus(Duration.ofMinutes(2));
    assertThat(health.dead()).hasValueSatisfying(why -> assertThat(why).startsWith("worker: has"));
    sink.turns();
    assertThat(health.dead()).isEmpty();
  }

  @Test
  void a_sink_with_nothing_to_write_is_ready_for_as_long_as_it_likes() {
    sink.addTo(health);
    sink.writes();
    sink.wroteOrFailed();
    now = now.plus(Duration.ofDays(3));
    assertThat(write()).isEmpty();
  }
}
