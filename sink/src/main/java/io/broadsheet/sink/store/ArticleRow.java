package io.broadsheet.sink.store;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.ArrayList;
import java.util.List;

/**
 * An article as the tables take it: one row for {@code articles}, and its rows for {@code
 * ad_spans}.
 *
 * @param values in the order of {@link ArticleColumns#ALL}
 */
record ArticleRow(Operation operation, List<Object> values, List<SpanRow> spans) {

  /**
   * @throws RefusedDataException if a value is one that no store takes
   */
  static ArticleRow of(Operation operation) {
    List<Object> values = new ArrayList<>(ArticleColumns.ALL.size());
    for (Column column : ArticleColumns.ALL) {
      values.add(column.of(operation));
    }
    EnrichedArticle article = operation.article();
    List<SpanRow> spans =
        article.getAdSpans().stream()
            .map(span -> SpanRow.of(operation.id(), article.getText(), span))
            .toList();
    return new ArticleRow(operation, values, spans);
  }

  /**
   * One stretch of advertising.
   *
   * @param text what the offsets, UTF-16 units, cut out: SQL's {@code substr} counts otherwise
   */
  record SpanRow(
      String articleId,
      int start,
      int end,
      String kind,
      double score,
      String reasons,
      String text) {

    static SpanRow of(String articleId, String text, AdSpan span) {
      String where = "ad span [%d, %d)".formatted(span.getStart(), span.getEnd());
      if (span.getStart() < 0 || span.getStart() > span.getEnd() || span.getEnd() > text.length()) {
        throw new RefusedDataException(
            "%s is not within the text of %d characters".formatted(where, text.length()),
            RefusedDataException.NO_SUCH_PART);
      }
      return new SpanRow(
          articleId,
          span.getStart(),
          span.getEnd(),
          StorableValue.text(where, span.getKind()),
          StorableValue.number(where, span.getScore()),
          (String) StorableValue.of(where, ColumnType.JSON, span.getReasons()),
          StorableValue.text(where, text.substring(span.getStart(), span.getEnd())));
    }
  }
}
