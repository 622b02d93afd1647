package io.broadsheet.local.extract;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.ingest.source.SourceItem;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The first of two passes: what recurs on the sites of the input. */
public final class Learning {
  private final Enricher enricher = new Enricher();

  /** Reads the whole input once; the same input teaches the same, whatever the threads. */
  public SiteLearner from(ExtractInput input, OrderedWorkers workers) {
    SiteLearner learner = new SiteLearner();
    try (Stream<SourceItem> items = input.items()) {
      workers.run(items.iterator(), this::sighting, sighting -> sighting.ifPresent(learner::see));
    }
    return learner.learned();
  }

  private Optional<Sighting> sighting(SourceItem item) {
    return item instanceof SourceItem.Article article
            && enricher.enrich(article.submission().toRaw(Instant.EPOCH))
                instanceof Outcome.Enriched enriched
        ? Optional.of(enriched.sighting())
        : Optional.empty();
  }
}
