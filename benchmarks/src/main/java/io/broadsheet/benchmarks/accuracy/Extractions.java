package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;

/** What the enricher makes of a labelled page. The gold is not among what it is given. */
public final class Extractions {
  private final Enricher enricher;

  Extractions() {
    this(new Enricher());
  }

  public Extractions(Enricher enricher) {
    this.enricher = enricher;
  }

  /** The enriched article; one with every field empty where the enricher rejected the page. */
  public EnrichedArticle of(JsonNode line) {
    return of(line, line.path("html").textValue(), line.path("text").textValue());
  }

  /** The same for gold that keeps its text in another shape. */
  EnrichedArticle ofText(JsonNode line, String text) {
    return of(line, null, text);
  }

  private EnrichedArticle of(JsonNode line, String html, String text) {
    RawArticle raw =
        Messages.raw()
            .setId(line.path("id").asText())
            .setUrl(line.path("url").textValue())
            .setHtml(html)
            .setText(text)
            .build();
    return enricher.enrich(raw) instanceof Outcome.Enriched enriched
        ? enriched.article()
        : Messages.enriched().setId(raw.getId()).build();
  }
}
