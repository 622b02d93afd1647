package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * THE LIST of fields: one constructor call that names every field in record order. Safe for many
 * threads.
 */
public final class MetadataExtractor {
  private final Field<String> canonicalUrl = new CanonicalLink();
  private final Field<String> siteName = new Publisher();
  private final Field<String> imageUrl = new LeadImage();
  private final Field<String> title = new Headline();
  private final Field<String> description = new Description();
  private final Field<List<String>> authors = new Authors();
  private final Field<LocalDate> publishedDate = new PublishedDate();
  private final Field<Instant> publishedAt = new PublishedAt();
  private final Field<Instant> modifiedAt = new ModifiedAt();
  private final Field<String> language = new Language();
  private final Field<String> section = new Section();
  private final Field<List<String>> tags = new Tags();
  private final Field<List<String>> keyPoints = new KeyPoints();

  public Metadata extract(Page page) {
    Mentions mentions = Mentions.of(page);
    Publication publication = Publication.of(page);
    return new Metadata(
        canonicalUrl.extract(page),
        siteName.extract(page),
        imageUrl.extract(page),
        title.extract(page),
        description.extract(page),
        listed(authors.extract(page)),
        publication.day(),
        publication.instant(),
        modifiedAt.extract(page),
        language.extract(page),
        section.extract(page),
        listed(tags.extract(page)),
        listed(keyPoints.extract(page)),
        Quotes.of(page, mentions),
        Entities.of(mentions));
  }

  /** What each field could have been, by the record's field names. */
  public Map<String, List<Candidate>> candidates(Page page) {
    return Map.ofEntries(
        Map.entry("canonicalUrl", canonicalUrl.candidates(page)),
        Map.entry("siteName", siteName.candidates(page)),
        Map.entry("imageUrl", imageUrl.candidates(page)),
        Map.entry("title", title.candidates(page)),
        Map.entry("description", description.candidates(page)),
        Map.entry("authors", authors.candidates(page)),
        Map.entry("publishedDate", publishedDate.candidates(page)),
        Map.entry("publishedAt", publishedAt.candidates(page)),
        Map.entry("modifiedAt", modifiedAt.candidates(page)),
        Map.entry("language", language.candidates(page)),
        Map.entry("section", section.candidates(page)),
        Map.entry("tags", tags.candidates(page)),
        Map.entry("keyPoints", keyPoints.candidates(page)));
  }

  /** Lists are never null. */
  private static <T> Extracted<List<T>> listed(Extracted<List<T>> list) {
    return list.found() ? list : Extracted.of(List.of(), null);
  }
}
