package io.broadsheet.enrich.core.page;

import org.jsoup.nodes.Element;

/**
 * Attributes as the walk over a page asks for them, some ten times an element. jsoup's own {@code
 * attr} compares names sign by sign without regard to case; the parser has put them in lower case
 * already, so that equal ones are found at a glance.
 */
final class Attribute {
  private Attribute() {}

  /**
   * The value as written, entities read; empty where absent.
   *
   * @param name in lower case
   */
  static String of(Element element, String name) {
    // Asked first, since jsoup makes an empty list of attributes for those who ask for it.
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }

  static boolean isOn(Element element, String name) {
    return element.attributesSize() > 0 && element.attributes().hasKey(name);
  }
}
