package io.broadsheet.enrich;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class RestartingTest {

  @Test
  void only_what_streams_does_not_recover_from_is_death() {
    assertThat(EnrichService.dead(null)).as("waits for broker or registry").isEmpty();
    assertThat(EnrichService.dead(State.REBALANCING)).as("restores").isEmpty();
    assertThat(EnrichService.dead(State.RUNNING)).isEmpty();
    assertThat(EnrichService.dead(State.ERROR)).isPresent();
    assertThat(EnrichService.dead(State.NOT_RUNNING)).isPresent();
  }

  @Test
  void a_failed_thread_is_replaced_whatever_it_failed_with() {
    try (ThreadReplacement replacement = new ThreadReplacement()) {
      assertThat(replacement.trouble()).isEmpty();
      assertThat(replacement.handle(new OutOfMemoryError("heap")))
          .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
      assertThat(replacement.handle(new RuntimeException("outer", new Exception("the cause"))))
          .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
      assertThat(replacement.trouble())
          .hasValueSatisfying(t -> assertThat(t).contains("the cause"));
    }
  }

  @Test
  void while_stopping_a_failed_thread_is_not_replaced() {
    ThreadReplacement replacement = new ThreadReplacement();
    replacement.close();
    assertThat(replacement.handle(new RuntimeException("late")))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  @Test
  void a_start_is_tried_until_it_succeeds_and_says_what_it_waits_for() {
    AtomicInteger attempts = new AtomicInteger();
    try (Starter starter =
        new Starter(
            () -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("no broker yet");
              }
            })) {
      await().atMost(20, SECONDS).until(() -> starter.trouble().isEmpty());
      assertThat(attempts).hasValue(3);
    }
  }

  @Test
  void a_start_that_cannot_succeed_ends_when_closed() {
    Starter starter =
        new Starter(
            () -> {
              throw new IllegalStateException("no broker yet");
            });
    await().atMost(20, SECONDS).until(() -> starter.trouble().orElse("").equals("no broker yet"));
    starter.close();
    assertThat(starter.trouble()).contains("no broker yet");
  }
}
