package io.broadsheet.enrich;

import io.broadsheet.enrich.core.EnricherVersion;
import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.schemas.EnrichedArticle;

/**
 * What an outcome depends on besides the raw content. If one differs from last time, the article is
 * enriched anew. What is known of the article's site is none of these: nothing is sent again
 * because something was learned.
 *
 * @param schema a fingerprint of the enriched record's schema, the same whichever registry is used
 */
record Versions(String enricher, String adModel, String schema) {

  /** What this process enriches with. */
  static Versions current() {
    String schema = Hashing.sha256Hex(EnrichedArticle.getClassSchema().toString()).substring(0, 8);
    return new Versions(EnricherVersion.CURRENT, AdDetector.MODEL_VERSION, schema);
  }
}
