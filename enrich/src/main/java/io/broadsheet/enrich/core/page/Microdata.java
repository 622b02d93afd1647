package io.broadsheet.enrich.core.page;

import java.util.List;
import java.util.Map;

/**
 * Values of {@code itemprop} in the body of the page, by property name, in document order: the
 * {@code content}, {@code datetime}, {@code href} or {@code src} attribute, else the text.
 */
public record Microdata(Map<String, List<String>> properties) {
  public static final Microdata NONE = new Microdata(Map.of());

  /** All values of a property; empty where there is none. */
  public List<String> all(String property) {
    return properties.getOrDefault(property, List.of());
  }

  /** The first value of a property, or null. */
  public String first(String property) {
    List<String> values = all(property);
    return values.isEmpty() ? null : values.get(0);
  }
}
