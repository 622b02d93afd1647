package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Collects meta, link and title elements, wherever in the document they stand. */
final class HeadCollector {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final Map<String, String> links = new LinkedHashMap<>();
  private String title = "";

  void title(Element element) {
    if (title.isEmpty()) {
      title = element.text().strip();
    }
  }

  void meta(Element element) {
    String content = Attribute.of(element, "content");
    if (content.isEmpty()) {
      content = Attribute.of(element, "value");
    }
    content = folded(content);
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : NAMES) {
      String name = Attribute.of(element, attribute).strip().toLowerCase(Locale.ROOT);
      // Microdata in the body belongs to an item; only the head's describes the page.
      boolean astray = attribute.equals("itemprop") && !inHead(element);
      if (!name.isEmpty() && !astray) {
        List<String> values = metas.computeIfAbsent(name, key -> new ArrayList<>());
        if (values.size() < Limits.CUES) {
          values.add(content);
        }
      }
    }
  }

  void link(Element element) {
    String rel = Attribute.of(element, "rel").strip().toLowerCase(Locale.ROOT);
    String href = Attribute.of(element, "href").strip();
    if (!rel.isEmpty() && !href.isEmpty()) {
      links.putIfAbsent(rel, PageWalk.limited(href));
    }
  }

  private static boolean inHead(Element element) {
    Element parent = element.parent();
    return parent != null && parent.normalName().equals("head");
  }

  private static String folded(String value) {
    return StringUtil.normaliseWhitespace(PageWalk.limited(value)).strip();
  }

  MetaTags finish() {
    return new MetaTags(metas, links, title);
  }
}
