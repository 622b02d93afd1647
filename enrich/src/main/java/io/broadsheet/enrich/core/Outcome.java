package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;

/** What became of one raw article: understood, or rejected with a reason. Nothing in between. */
public sealed interface Outcome {

  /**
   * The article, understood. {@code revision} and {@code enrichedAt} are still 0: they depend on
   * what came before and on the clock, and the core knows neither.
   *
   * @param page as it was read, before anything known of its site was used
   */
  record Enriched(EnrichedArticle article, Page page) implements Outcome {

    /** What the page shows of its site; worked out at each call, since few ask. */
    public Sighting sighting() {
      return Sighting.of(page, article.getTitle());
    }
  }

  /**
   * The fault lies in the record itself, so another try would end the same.
   *
   * @param detail one sentence for the person who reads the dead letter: the place and the fix
   * @param fault what was thrown, for the letter's stack trace
   */
  record Rejected(DeadLetterReason reason, String detail, Throwable fault) implements Outcome {

    public Rejected(DeadLetterReason reason, String detail) {
      this(reason, detail, new Refusal(reason, detail));
    }
  }
}
