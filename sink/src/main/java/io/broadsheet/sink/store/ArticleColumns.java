package io.broadsheet.sink.store;

import static io.broadsheet.sink.store.ColumnType.BIGINT;
import static io.broadsheet.sink.store.ColumnType.BOOLEAN;
import static io.broadsheet.sink.store.ColumnType.DATE;
import static io.broadsheet.sink.store.ColumnType.DOUBLE;
import static io.broadsheet.sink.store.ColumnType.INTEGER;
import static io.broadsheet.sink.store.ColumnType.JSON;
import static io.broadsheet.sink.store.ColumnType.TEXT;
import static io.broadsheet.sink.store.ColumnType.TIME;

import io.broadsheet.schemas.EnrichedArticle;
import java.util.List;
import java.util.function.Function;

/** THE LIST of the columns of {@code articles}: the message's fields in order, then its place. */
final class ArticleColumns {
  static final List<Column> ALL =
      List.of(
          new Column("id", TEXT, Operation::id),
          column("url", TEXT, EnrichedArticle::getUrl),
          column("source", TEXT, EnrichedArticle::getSource),
          column("canonical_url", TEXT, EnrichedArticle::getCanonicalUrl),
          column("site_name", TEXT, EnrichedArticle::getSiteName),
          column("image_url", TEXT, EnrichedArticle::getImageUrl),
          column("title", TEXT, EnrichedArticle::getTitle),
          column("description", TEXT, EnrichedArticle::getDescription),
          column("authors", JSON, EnrichedArticle::getAuthors),
          column("published_date", DATE, EnrichedArticle::getPublishedDate),
          column("published_at", TIME, EnrichedArticle::getPublishedAt),
          column("modified_at", TIME, EnrichedArticle::getModifiedAt),
          column("language", TEXT, EnrichedArticle::getLanguage),
          column("section", TEXT, EnrichedArticle::getSection),
          column("tags", JSON, EnrichedArticle::getTags),
          column("key_points", JSON, EnrichedArticle::getKeyPoints),
          column("quotes", JSON, EnrichedArticle::getQuotes),
          column("entities", JSON, EnrichedArticle::getEntities),
          column("text", TEXT, EnrichedArticle::getText),
          column("body", TEXT, EnrichedArticle::getBody),
          column("word_count", INTEGER, EnrichedArticle::getWordCount),
          column("has_ad_content", BOOLEAN, EnrichedArticle::getHasAdContent),
          column("ad_label", TEXT, article -> article.getAdLabel().toString()),
          column("ad_score", DOUBLE, EnrichedArticle::getAdScore),
          column("advertorial_score", DOUBLE, EnrichedArticle::getAdvertorialScore),
          column("provenance", JSON, EnrichedArticle::getProvenance),
          column("revision", INTEGER, EnrichedArticle::getRevision),
          column("content_hash", TEXT, EnrichedArticle::getContentHash),
          column("received_at", TIME, EnrichedArticle::getReceivedAt),
          column("enriched_at", TIME, EnrichedArticle::getEnrichedAt),
          column("enricher_version", TEXT, EnrichedArticle::getEnricherVersion),
          column("ad_model_version", TEXT, EnrichedArticle::getAdModelVersion),
          column("furniture_version", TEXT, EnrichedArticle::getFurnitureVersion),
          new Column("kafka_partition", INTEGER, Operation::partition),
          new Column("kafka_offset", BIGINT, Operation::offset));

  private ArticleColumns() {}

  private static Column column(
      String name, ColumnType type, Function<EnrichedArticle, Object> value) {
    return new Column(name, type, operation -> value.apply(operation.article()));
  }
}
