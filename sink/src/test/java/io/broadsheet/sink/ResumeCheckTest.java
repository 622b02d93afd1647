package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import io.broadsheet.sink.store.LogRange;
import io.broadsheet.sink.store.SourceTopic;
import io.broadsheet.sink.store.StoredPosition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResumeCheckTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final SourceTopic TOPIC = new SourceTopic("c", "t", "articles.enriched");
  private static final SourceInfo SOURCE = new SourceInfo(TOPIC, Duration.ofDays(14));

  @Test
  void a_position_within_the_log_that_was_complete_lately_may_resume() {
    assertThatCode(() -> check(TOPIC, 5, Duration.ofDays(13), 0, 10)).doesNotThrowAnyException();
  }

  @Test
  void a_store_that_has_read_everything_may_have_been_away_for_ever() {
    assertThatCode(() -> check(TOPIC, 10, Duration.ofDays(500), 0, 10)).doesNotThrowAnyException();
  }

  @Test
  void a_store_that_was_away_longer_than_tombstones_last_may_not() {
    refused(() -> check(TOPIC, 9, Duration.ofDays(15), 0, 10), "delete.retention.ms (336 h)");
  }

  @Test
  void a_position_outside_the_log_may_not_resume() {
    refused(() -> check(TOPIC, 11, Duration.ZERO, 0, 10), "offset 11, and the log ends at 10");
    refused(() -> check(TOPIC, 2, Duration.ZERO, 3, 10), "offset 2, and the log begins at 3");
  }

  @Test
  void another_topic_or_cluster_of_the_same_name_may_not() {
    refused(() -> check(new SourceTopic("c", "x", TOPIC.name()), 0, Duration.ZERO, 0, 1), "id x");
    refused(() -> check(new SourceTopic("y", "t", TOPIC.name()), 0, Duration.ZERO, 0, 1), "y");
  }

  private static void check(SourceTopic topic, long next, Duration away, long begin, long end) {
    StoredPosition stored = new StoredPosition(topic, 3, next, NOW.minus(away));
    ResumeCheck.mayResume(stored, SOURCE, new LogRange(begin, end), NOW);
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable check, String reason) {
    assertThatThrownBy(check)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("--resync")
        .hasMessageNotContaining("\n");
  }
}
