package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Collects the visible cues and the microdata of the elements it is shown. */
final class CueCollector {
  private static final int LONGEST_CUE = 300;
  private static final String[] AUTHOR_FOLDERS = {
    "/author/", "/authors/", "/by/", "/profile/", "/autor/"
  };
  private static final String[] TAG_FOLDERS = {
    "/tag/", "/tags/", "/topic/", "/topics/", "/schlagwort"
  };

  private final Map<String, List<String>> properties = new LinkedHashMap<>();
  private final List<LayoutCues.Heading> headings = new ArrayList<>();
  private final List<LayoutCues.Cue> bylines = new ArrayList<>();
  private final List<LayoutCues.DateCue> dates = new ArrayList<>();
  private final List<LayoutCues.Cue> tags = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();
  private final List<String> images = new ArrayList<>();

  /**
   * @param named the element's classes and id
   * @param traits what they say
   * @param property its {@code itemprop}, empty where absent
   * @param order position that the next block will have
   */
  void see(Element element, String tag, String named, int traits, String property, int order) {
    if (!property.isEmpty()) {
      property(property.strip().toLowerCase(Locale.ROOT), element);
    }
    switch (tag) {
      case "h1", "h2" -> heading(element, tag.charAt(1) - '0', named, order);
      case "time" -> date(element, named, order);
      case "img" -> image(element);
      case "a" -> link(element, named, traits, order);
      default -> named(element, tag, named, traits, order);
    }
  }

  static boolean declaresBody(String property) {
    return !property.isEmpty() && property.toLowerCase(Locale.ROOT).contains("articlebody");
  }

  private void property(String property, Element element) {
    if (property.contains("articlebody") || property.equals("text")) {
      return;
    }
    String value = "";
    for (String attribute : List.of("content", "datetime", "href", "src")) {
      if (value.isEmpty() && !(attribute.equals("href") && !property.endsWith("url"))) {
        value = Attribute.of(element, attribute).strip();
      }
    }
    if (value.isEmpty()) {
      value = ShortText.of(element, LONGEST_CUE);
    }
    if (!value.isEmpty()) {
      for (String name : property.split(" ")) {
        add(properties.computeIfAbsent(name, key -> new ArrayList<>()), PageWalk.limited(value));
      }
    }
  }

  private void heading(Element element, int level, String named, int order) {
    String text = ShortText.of(element, 2 * LONGEST_CUE);
    if (!text.isEmpty()) {
      add(headings, new LayoutCues.Heading(level, text, around(element, named), order));
    }
  }

  private void date(Element element, String named, int order) {
    String machine = Attribute.of(element, "datetime").strip();
    String text = ShortText.of(element, LONGEST_CUE);
    if (!machine.isEmpty() || !text.isEmpty()) {
      add(dates, new LayoutCues.DateCue(machine, text, around(element, named), order));
    }
  }

  private void image(Element element) {
    String address = Attribute.of(element, "src").strip();
    if (address.isEmpty() || address.startsWith("data:")) {
      address = Attribute.of(element, "data-src").strip();
    }
    if (!address.isEmpty()) {
      add(images, PageWalk.limited(address));
    }
  }

  private void link(Element element, String named, int traits, int order) {
    String rel = Attribute.of(element, "rel").toLowerCase(Locale.ROOT);
    String address = PageWalk.limited(Attribute.of(element, "href"));
    boolean author = rel.contains("author") || Trait.BYLINE.in(traits) || authorPage(address);
    if (author) {
      String text = ShortText.of(element, LONGEST_CUE);
      if (!text.isEmpty()) {
        add(bylines, new LayoutCues.Cue(text, around(element, named), rel, address, order));
      }
    } else if (rel.contains("category")) {
      text(sections, element);
    } else if (rel.contains("tag") || tagPage(address)) {
      tag(element, named, rel, address, order);
    }
  }

  private void tag(Element element, String named, String rel, String address, int order) {
    String text = ShortText.of(element, LONGEST_CUE);
    if (!text.isEmpty()) {
      add(tags, new LayoutCues.Cue(text, around(element, named), rel, address, order));
    }
  }

  private static boolean authorPage(String address) {
    return leadsThrough(AUTHOR_FOLDERS, address);
  }

  private static boolean tagPage(String address) {
    return leadsThrough(TAG_FOLDERS, address);
  }

  private static boolean leadsThrough(String[] folders, String address) {
    for (int at = address.indexOf('/'); at >= 0; at = address.indexOf('/', at + 1)) {
      for (String folder : folders) {
        if (address.startsWith(folder, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private void named(Element element, String tag, String named, int traits, int order) {
    if (Trait.BYLINE.in(traits)) {
      String text = ShortText.of(element, LONGEST_CUE);
      if (!text.isEmpty()) {
        add(bylines, new LayoutCues.Cue(text, around(element, named), "", "", order));
      }
    }
    if (Trait.DATE.in(traits)) {
      String text = ShortText.of(element, LONGEST_CUE);
      if (!text.isEmpty()) {
        add(dates, new LayoutCues.DateCue("", text, around(element, named), order));
      }
    }
    if (Trait.SECTION.in(traits)) {
      text(sections, element);
    }
  }

  private static void text(List<String> into, Element element) {
    String text = ShortText.of(element, LONGEST_CUE);
    if (!text.isEmpty()) {
      add(into, text);
    }
  }

  /** Names of an element and of the four around it. */
  private static String around(Element element, String named) {
    StringBuilder names = new StringBuilder(named);
    String property = Attribute.of(element, "itemprop");
    if (!property.isEmpty()) {
      names.append(' ').append(property);
    }
    Element at = element.parent();
    for (int steps = 0; at != null && steps < 4; steps++, at = at.parent()) {
      names.append(' ').append(at.normalName());
      names.append(' ').append(Attribute.of(at, "class"));
      names.append(' ').append(Attribute.of(at, "id"));
      names.append(' ').append(Attribute.of(at, "itemprop"));
    }
    String all = names.toString().strip().toLowerCase(Locale.ROOT);
    return all.length() > 400 ? all.substring(0, 400) : all;
  }

  private static <T> void add(List<T> list, T value) {
    if (list.size() < Limits.CUES) {
      list.add(value);
    }
  }

  Microdata microdata() {
    return new Microdata(properties);
  }

  LayoutCues layout() {
    return new LayoutCues(
        headings, bylines, dates, tags, sections, images, List.of(), LayoutCues.Place.UNKNOWN);
  }
}
