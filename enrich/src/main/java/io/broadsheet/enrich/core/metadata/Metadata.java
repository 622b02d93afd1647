package io.broadsheet.enrich.core.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every field that is read off a page, in the order of the enriched record. Lists are never null.
 */
public record Metadata(
    Extracted<String> canonicalUrl,
    Extracted<String> siteName,
    Extracted<String> imageUrl,
    Extracted<String> title,
    Extracted<String> description,
    Extracted<List<String>> authors,
    Extracted<LocalDate> publishedDate,
    Extracted<Instant> publishedAt,
    Extracted<Instant> modifiedAt,
    Extracted<String> language,
    Extracted<String> section,
    Extracted<List<String>> tags,
    Extracted<List<String>> keyPoints,
    Extracted<List<QuoteIn>> quotes,
    Extracted<List<NamedEntity>> entities) {

  /**
   * Direct speech in one block: {@code [start, end)} are UTF-16 units into that block's text, marks
   * left out.
   */
  public record QuoteIn(int block, int start, int end, String speaker) {}

  /**
   * @param type PERSON, ORGANIZATION or LOCATION
   */
  public record NamedEntity(String name, String type, int count) {}
}
