package io.broadsheet.benchmarks.fuzz;

import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Quote;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What readers of an enriched article rely on, whatever page it was made from. */
final class Invariants {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private Invariants() {}

  /**
   * @throws IllegalStateException if one does not hold
   */
  static void check(EnrichedArticle article) {
    String text = article.getText();
    require(text.indexOf('\0') < 0, "text holds U+0000");
    require(
        isSubsequence(paragraphs(article.getBody()), paragraphs(text)),
        "body is no subsequence of text's paragraphs");
    require(isScore(article.getAdScore()), "adScore is " + article.getAdScore());
    require(
        isScore(article.getAdvertorialScore())
            && article.getAdvertorialScore() <= article.getAdScore(),
        "advertorialScore is " + article.getAdvertorialScore());
    require(article.getAdLabel() != AdLabel.UNKNOWN, "adLabel is UNKNOWN");
    require(
        article.getHasAdContent() == (article.getAdLabel() != AdLabel.NONE),
        "hasAdContent and adLabel differ");
    checkSpans(article.getAdSpans(), text);
    for (Quote quote : article.getQuotes()) {
      require(isWithin(quote.getStart(), quote.getEnd(), text), "a quote is outside of text");
    }
  }

  private static void checkSpans(List<AdSpan> spans, String text) {
    int free = 0;
    for (AdSpan span : spans) {
      require(isWithin(span.getStart(), span.getEnd(), text), "a span is outside of text");
      require(span.getStart() >= free, "spans overlap or are not sorted");
      String marked = text.substring(span.getStart(), span.getEnd());
      require(!marked.contains(BETWEEN_PARAGRAPHS), "a span is in two paragraphs");
      require(isScore(span.getScore()), "a span's score is " + span.getScore());
      free = span.getEnd();
    }
  }

  private static boolean isWithin(int start, int end, String text) {
    return 0 <= start && start < end && end <= text.length();
  }

  private static boolean isScore(double score) {
    return score >= 0 && score <= 1;
  }

  private static List<String> paragraphs(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN_PARAGRAPHS, -1));
  }

  private static boolean isSubsequence(List<String> part, List<String> whole) {
    Iterator<String> rest = whole.iterator();
    for (String wanted : part) {
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().equals(wanted);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
