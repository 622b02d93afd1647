package io.broadsheet.benchmarks.speed;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.RawArticle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** What is measured side by side; the first of each map is what the others are divided by. */
final class Contestants {

  private Contestants() {}

  static Map<String, ToIntFunction<RawArticle>> html() {
    Map<String, ToIntFunction<RawArticle>> contestants = new LinkedHashMap<>();
    contestants.put(
        "jsoup, parse only", raw -> Jsoup.parse(raw.getHtml(), raw.getUrl()).childNodeSize());
    contestants.put("Broadsheet, all fields and ads", enricher());
    contestants.put(
        "readability4j (body, title, byline)",
        raw -> size(new Readability4J(raw.getUrl(), raw.getHtml()).parse().getTextContent()));
    return contestants;
  }

  static Map<String, ToIntFunction<RawArticle>> text() {
    return Map.of("Broadsheet, all fields and ads", enricher());
  }

  private static ToIntFunction<RawArticle> enricher() {
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
