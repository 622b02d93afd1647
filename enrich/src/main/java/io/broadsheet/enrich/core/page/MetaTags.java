package io.broadsheet.enrich.core.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The document's head. Names are those of {@code name}, {@code property}, {@code itemprop} or
 * {@code http-equiv}, in lower case; values are unescaped, white space folded, never blank.
 *
 * @param metas values by name, in document order
 * @param links {@code href} by {@code rel}, the first of each
 * @param title text of the {@code title} element, empty where absent
 */
public record MetaTags(Map<String, List<String>> metas, Map<String, String> links, String title) {
  public static final MetaTags NONE = new MetaTags(Map.of(), Map.of(), "");

  /** The first value of the first of these names that has one, or null. */
  public String first(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  /** All values of a name; empty where there is none. */
  public List<String> all(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** The {@code href} of the first link of this {@code rel}, or null. */
  public String link(String rel) {
    return links.get(rel);
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
