package io.broadsheet.benchmarks.speed;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.RawArticle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** What is measured side by side, by the names that reports give them. */
final class Contestants {
  static final String WHOLE = "Broadsheet, all fields and ads";
  static final String JSOUP = "jsoup, parse only";
  static final String READABILITY = "readability4j (body, title, byline)";

  private Contestants() {}

  static Map<String, ToIntFunction<RawArticle>> html() {
    Map<String, ToIntFunction<RawArticle>> contestants = new LinkedHashMap<>();
    contestants.put(JSOUP, raw -> Jsoup.parse(raw.getHtml(), raw.getUrl()).childNodeSize());
    contestants.put(WHOLE, enricher());
    contestants.put(
        READABILITY,
        raw -> size(new Readability4J(raw.getUrl(), raw.getHtml()).parse().getTextContent()));
    return contestants;
  }

  static Map<String, ToIntFunction<RawArticle>> text() {
    return Map.of(WHOLE, enricher());
  }

  static ToIntFunction<RawArticle> enricher() {
    Enricher enricher = new Enricher();
    return raw ->
        enricher.enrich(raw) instanceof Outcome.Enriched enriched
            ? enriched.article().getBody().length()
            : 0;
  }

  private static int size(String text) {
    return text == null ? 0 : text.length();
  }
}
