package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.Page;
import java.util.ArrayList;
import java.util.List;

/** A document's title, cut at the signs that part the headline from the site's name. */
final class TitleParts {
  private TitleParts() {}

  /** The parts of a title in order; one where nothing parts it. */
  static List<String> of(String title) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 1; at + 1 < title.length(); at++) {
      if (parts(title, at)) {
        add(parts, title.substring(start, at));
        start = at + 1;
      }
    }
    add(parts, title.substring(start));
    return parts;
  }

  private static boolean parts(String title, int at) {
    boolean spaced = title.charAt(at - 1) == ' ' && title.charAt(at + 1) == ' ';
    return switch (title.charAt(at)) {
      case '|', '¦', '»', '«', '•', '·', '›', '/', '–', '—', '-', ':', '~' -> spaced;
      default -> false;
    };
  }

  private static void add(List<String> parts, String part) {
    String text = part.strip();
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }

  /** The part of the title element that the page's address spells too, or null. */
  static String siteName(Page page) {
    String host = WebAddress.host(page.raw().getUrl()).replace("-", "");
    List<String> parts = of(page.cues().metaTags().title());
    for (int at = parts.size() - 1; at > 0; at--) {
      String letters = Alike.plain(parts.get(at)).replace(" ", "");
      if (letters.length() > 2 && host.contains(letters)) {
        return parts.get(at);
      }
    }
    return null;
  }

  /** A title without the parts that name the site, at either end. */
  static String withoutSite(String title, String siteName, String host) {
    String[] ends = {siteName, host};
    List<String> parts = of(title);
    if (parts.size() < 2) {
      return title;
    }
    String letters = host.replace("-", "").replace(".", "");
    String last = parts.get(parts.size() - 1);
    if (names(last, ends, letters)) {
      return cut(title, title.lastIndexOf(last), true);
    }
    String first = parts.get(0);
    return names(first, ends, letters) ? cut(title, first.length(), false) : title;
  }

  /** Whether a text is what the page's host spells. */
  static boolean isHost(String text, String host) {
    String plain = Alike.plain(text).replace(" ", "");
    return plain.length() > 3 && host.replace("-", "").replace(".", "").contains(plain);
  }

  private static boolean names(String part, String[] names, String letters) {
    for (String name : names) {
      if (name != null && !name.isEmpty() && Alike.same(part, name)) {
        return true;
      }
    }
    String plain = Alike.plain(part).replace(" ", "");
    return plain.length() > 3 && letters.contains(plain);
  }

  private static String cut(String title, int at, boolean keepFront) {
    String kept = (keepFront ? title.substring(0, at) : title.substring(at)).strip();
    int start = 0;
    int end = kept.length();
    while (start < end && isSign(kept.charAt(start))) {
      start++;
    }
    while (end > start && isSign(kept.charAt(end - 1))) {
      end--;
    }
    return kept.substring(start, end).strip();
  }

  private static boolean isSign(char character) {
    return " |¦»«•·›/–—-:~".indexOf(character) >= 0;
  }
}
