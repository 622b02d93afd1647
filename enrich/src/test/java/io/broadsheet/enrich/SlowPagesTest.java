package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SlowPagesTest {
  private final AtomicInteger calls = new AtomicInteger();

  private Outcome work() {
    calls.incrementAndGet();
    return new Outcome.Rejected(DeadLetterReason.EMPTY, "nothing to read");
  }

  @Test
  void a_slow_page_is_worked_on_once_however_often_its_record_is_read() {
    SlowPages slow = new SlowPages(0);
    Outcome first = slow.of("articles.raw-0@7", this::work);
    assertThat(slow.of("articles.raw-0@7", this::work)).isSameAs(first);
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_quick_page_is_not_kept() {
    SlowPages slow = new SlowPages(Long.MAX_VALUE);
    slow.of("articles.raw-0@7", this::work);
    slow.of("articles.raw-0@7", this::work);
    assertThat(calls).hasValue(2);
  }

  @Test
  void only_the_newest_are_kept() {
    SlowPages slow = new SlowPages(0);
    for (int offset = 0; offset < 10; offset++) {
      slow.of("articles.raw-0@" + offset, this::work);
    }
    slow.of("articles.raw-0@0", this::work);
    slow.of("articles.raw-0@9", this::work);
    assertThat(calls).hasValue(11);
  }
}
