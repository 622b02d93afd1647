package io.broadsheet.benchmarks.fuzz;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.Schema;

/** An article on its way through the core and onto the wire. */
final class Extraction {
  private final Enricher enricher = new Enricher();
  private final AvroSerde<EnrichedArticle> serde =
      new AvroSerde<>(EnrichedArticle.class, new MemorySchemaRegistry());

  /**
   * Enriches, and checks what came out.
   *
   * @throws IllegalStateException if it is not what readers rely on, or we failed
   */
  String outcome(RawArticle raw) {
    Outcome outcome = enricher.enrich(raw);
    if (outcome instanceof Outcome.Rejected rejected) {
      if (rejected.reason() == DeadLetterReason.INTERNAL) {
        throw new IllegalStateException("a fault of ours", rejected.fault());
      }
      return "rejected " + rejected.reason().name().toLowerCase(Locale.ROOT);
    }
    EnrichedArticle article = ((Outcome.Enriched) outcome).article();
    Invariants.check(article);
    checkWire(article);
    return "enriched";
  }

  /** What UTF-8 can't carry, or an instant finer than a millisecond, would come back otherwise. */
  private void checkWire(EnrichedArticle article) {
    byte[] written = serde.encode(Topics.ENRICHED.name(), article);
    EnrichedArticle read = serde.decode(Topics.ENRICHED.name(), written);
    for (Schema.Field field : article.getSchema().getFields()) {
      Object value = article.get(field.pos());
      if (!Objects.equals(value, read.get(field.pos()))) {
        throw new IllegalStateException("written and read, this differs: " + field.name());
      }
      if (String.valueOf(value).indexOf('\0') >= 0) {
        throw new IllegalStateException("no database holds U+0000: " + field.name());
      }
    }
  }
}
