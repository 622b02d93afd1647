package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Backoff backoff = new Backoff(nanos::get, new Random(7));

  @Test
  void each_failure_waits_longer_up_to_a_limit() {
    for (int failure = 0; failure < 100; failure++) {
      Duration span = Duration.ofMillis(Math.min(10_000, 200L << Math.min(failure, 10)));
      assertThat(backoff.failed()).isBetween(span.dividedBy(2), span);
    }
  }

  @Test
  void it_waits_until_the_time_has_passed() {
    assertThat(backoff.isWaiting()).isFalse();
    Duration wait = backoff.failed();
    nanos.addAndGet(wait.toNanos() - 1);
    assertThat(backoff.isWaiting()).isTrue();
    nanos.addAndGet(1);
    assertThat(backoff.isWaiting()).isFalse();
  }

  @Test
  void success_begins_anew() {
    backoff.failed();
    backoff.failed();
    backoff.succeeded();
    assertThat(backoff.isWaiting()).isFalse();
    assertThat(backoff.failed()).isLessThanOrEqualTo(Backoff.FIRST);
  }
}
