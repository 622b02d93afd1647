package io.broadsheet.local.reprocess;

import io.broadsheet.enrich.core.site.Sites;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which articles are meant: {@code source=rss,site=example.com}. All conditions must hold; a value
 * that ends with {@code *} stands for all that begin so.
 *
 * @param written as the user wrote it
 */
record RawFilter(String written, List<Condition> conditions) implements Predicate<RawArticle> {
  private static final int LONGEST = 1_000;

  private static final Map<String, Function<RawArticle, String>> PROPERTIES =
      Map.of(
          "source",
          RawArticle::getSource,
          "site",
          raw -> Sites.of(raw.getUrl()),
          "url",
          RawArticle::getUrl,
          "kind",
          raw -> raw.getHtml() == null ? "text" : "html");

  /** Every article. */
  static final RawFilter ANY = new RawFilter("", List.of());

  record Condition(String property, String value) {
    boolean holds(RawArticle raw) {
      String found = Objects.requireNonNullElse(PROPERTIES.get(property).apply(raw), "");
      return value.endsWith("*")
          ? found.startsWith(value.substring(0, value.length() - 1))
          : found.equals(value);
    }
  }

  /**
   * @throws IllegalArgumentException says what would be right
   */
  static RawFilter of(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("at most " + LONGEST + " characters");
    }
    List<Condition> conditions = new ArrayList<>();
    for (String part : written.split(",")) {
      int equals = part.indexOf('=');
      String property = equals < 0 ? part : part.substring(0, equals).strip();
      if (equals < 0 || !PROPERTIES.containsKey(property)) {
        throw new IllegalArgumentException(
            "PROPERTY=VALUE, comma between; a property is source, site, url or kind (html, text)");
      }
      conditions.add(new Condition(property, part.substring(equals + 1).strip()));
    }
    return new RawFilter(written, List.copyOf(conditions));
  }

  @Override
  public boolean test(RawArticle raw) {
    return conditions.stream().allMatch(condition -> condition.holds(raw));
  }
}
