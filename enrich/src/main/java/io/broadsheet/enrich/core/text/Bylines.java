package io.broadsheet.enrich.core.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the names off a byline: "By A and B", "Von A", a name alone on its line. Titles, offices,
 * handles and addresses fall away; when in doubt nobody is named. Linear in the line's length.
 */
public final class Bylines {
  /** A byline longer than this is a sentence. */
  private static final int MAX_LENGTH = 240;

  private static final int MAX_LEAD_WORDS = 3;
  private static final int MAX_NAMES = 12;
  private static final Lexicon WORDS = Lexicon.grouped(Bylines.class, "byline-words.tsv");

  /**
   * What a line says about authors.
   *
   * @param names without duplicates, in the line's order; empty if it names nobody
   * @param explicit whether a word such as "By" introduces them
   */
  public record Byline(List<String> names, boolean explicit) {
    static final Byline NONE = new Byline(List.of(), false);

    public Byline {
      names = List.copyOf(names);
    }

    public boolean found() {
      return !names.isEmpty();
    }
  }

  private Bylines() {}

  /** The authors a line names. */
  public static Byline of(String line) {
    if (line.length() > MAX_LENGTH) {
      return Byline.NONE;
    }
    List<String> segments = BylineSegments.of(line);
    for (int i = 0; i < segments.size(); i++) {
      String rest = afterLead(segments.get(i));
      if (rest != null) {
        String source = rest.isEmpty() && i + 1 < segments.size() ? segments.get(i + 1) : rest;
        Set<String> names = names(source, true);
        if (!names.isEmpty()) {
          return new Byline(List.copyOf(names), true);
        }
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (String segment : segments) {
      names.addAll(names(segment, false));
    }
    return names.isEmpty() ? Byline.NONE : new Byline(List.copyOf(names), false);
  }

  /** Whether a line is nothing but the word that introduces a byline: "By", "Written by:". */
  public static boolean isLead(String line) {
    return line.length() <= 40 && "".equals(afterLead(Words.fold(line)));
  }

  /** Whether a line names an office: "Staff Writer", "Deputy Editor, Politics". */
  public static boolean isRole(String line) {
    List<String> words = Words.split(Words.lower(line));
    return !words.isEmpty()
        && words.size() <= 9
        && words.stream().anyMatch(word -> WORDS.has("role", strip(word)));
  }

  /** What follows the introducing words, or null if there are none. */
  private static String afterLead(String segment) {
    String glued = gluedLead(segment);
    if (glued != null) {
      return glued;
    }
    List<String> words = Words.split(segment);
    for (int count = Math.min(MAX_LEAD_WORDS, words.size()); count > 0; count--) {
      String phrase = Words.lower(String.join(" ", words.subList(0, count)));
      String bare = phrase.endsWith(":") ? phrase.substring(0, phrase.length() - 1) : phrase;
      if (WORDS.has("lead", Words.trim(bare))) {
        return String.join(" ", words.subList(count, words.size()));
      }
    }
    return null;
  }

  /** "ByKyle Irving": pages that set the name in an element of its own lose the blank. */
  private static String gluedLead(String segment) {
    boolean glued =
        segment.startsWith("By")
            && segment.length() > 4
            && Character.isUpperCase(segment.charAt(2));
    return glued ? segment.substring(2) : null;
  }

  private static Set<String> names(String segment, boolean explicit) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : parts(segment)) {
      String name = cleaned(part);
      if (isAuthor(name, explicit && names.isEmpty(), explicit) && names.size() < MAX_NAMES) {
        names.add(name);
      } else if (!explicit && !isRole(part)) {
        return Set.of();
      }
    }
    return names;
  }

  private static boolean isAuthor(String name, boolean first, boolean explicit) {
    if (isAgency(name)) {
      return true;
    }
    if (name.isEmpty() || isRole(name)) {
      return false;
    }
    return explicit
        ? PersonNames.isNameShaped(name) || (first && isOrganisation(name))
        : PersonNames.isLikelyName(name);
  }

  public static boolean isAgency(String name) {
    return WORDS.has("agency", Words.lower(name));
  }

  /**
   * After an explicit "By", two to four capitalised words may be a desk: "By Local News Network".
   */
  private static boolean isOrganisation(String name) {
    List<String> words = Words.split(name);
    return words.size() >= 2
        && words.size() <= 4
        && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
  }

  /** Split at commas, semicolons and the words for "and". */
  private static List<String> parts(String segment) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : Words.split(segment)) {
      char last = word.charAt(word.length() - 1);
      boolean ends = last == ',' || last == ';' || last == '،' || last == '、';
      if (WORDS.has("and", Words.lower(word))) {
        flush(part, parts);
      } else {
        part.append(part.isEmpty() ? "" : " ")
            .append(ends ? word.substring(0, word.length() - 1) : word);
        if (ends) {
          flush(part, parts);
        }
      }
    }
    flush(part, parts);
    return parts;
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  /** Without titles before and whatever stands after the name. */
  private static String cleaned(String part) {
    List<String> kept = new ArrayList<>();
    for (String word : Words.split(part)) {
      String lower = strip(Words.lower(word));
      boolean end = WORDS.has("cut", lower) || word.indexOf('@') >= 0 || word.charAt(0) == '(';
      if (end && (!kept.isEmpty() || !Character.isUpperCase(word.codePointAt(0)))) {
        break;
      }
      if (!kept.isEmpty() || !WORDS.has("title", lower)) {
        kept.add(PersonNames.titleCase(word));
      }
    }
    return trimMarks(String.join(" ", kept));
  }

  private static String trimMarks(String name) {
    int end = name.length();
    while (end > 0 && ",:;-–—*".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean sentence =
        end > 3 && name.charAt(end - 1) == '.' && Character.isLowerCase(name.charAt(end - 2));
    return Words.trim(name.substring(0, sentence ? end - 1 : end));
  }

  private static String strip(String word) {
    int end = word.length();
    while (end > 0 && ".,:;".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
