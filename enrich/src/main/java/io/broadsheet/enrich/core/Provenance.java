package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.metadata.Extracted;
import io.broadsheet.enrich.core.metadata.Metadata;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cue gave each field its value, by the record's field names; unknown fields are left out.
 */
final class Provenance {

  private Provenance() {}

  static Map<String, String> of(Metadata metadata) {
    Map<String, String> cues = new TreeMap<>();
    add(cues, "canonicalUrl", metadata.canonicalUrl());
    add(cues, "siteName", metadata.siteName());
    add(cues, "imageUrl", metadata.imageUrl());
    add(cues, "title", metadata.title());
    add(cues, "description", metadata.description());
    add(cues, "authors", metadata.authors());
    add(cues, "publishedDate", metadata.publishedDate());
    add(cues, "publishedAt", metadata.publishedAt());
    add(cues, "modifiedAt", metadata.modifiedAt());
    add(cues, "language", metadata.language());
    add(cues, "section", metadata.section());
    add(cues, "tags", metadata.tags());
    add(cues, "keyPoints", metadata.keyPoints());
    add(cues, "quotes", metadata.quotes());
    add(cues, "entities", metadata.entities());
    return cues;
  }

  private static void add(Map<String, String> cues, String field, Extracted<?> value) {
    if (value.found()) {
      cues.put(field, value.cue());
    }
  }
}
