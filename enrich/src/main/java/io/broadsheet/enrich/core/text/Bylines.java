package io.broadsheet.enrich.core.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the names off a byline: "By A and B", "Von A", a name alone on its line. Titles, offices,
 * handles and addresses fall away; when in doubt nobody is named. Linear in the line's length.
 */
public final class Bylines {
  /** A byline longer than this is a sentence. */
  private static final int MAX_LENGTH = 240;

  private static final int MAX_NAMES = 12;
  private static final int MAX_ROLE_WORDS = 9;

  /** So many words that no given name begins are neither a name nor an agency's. */
  private static final int SURELY_NO_NAME = 8;

  private static final Set<String> ROLES = BylineWords.LIST.group("role");
  private static final Set<String> CUTS = BylineWords.LIST.group("cut");
  private static final Set<String> TITLES = BylineWords.LIST.group("title");
  private static final Set<String> AGENCIES = BylineWords.LIST.group("agency");
  private static final Set<String> AGENCY_FIRSTS =
      AGENCIES.stream().map(name -> name.split(" ")[0]).collect(Collectors.toSet());
  private static final int LONGEST_AGENCY =
      AGENCIES.stream().mapToInt(String::length).max().orElse(0);

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

  /** How much a name must show of itself. */
  private enum Trust {
    /** Nothing else says that this is a byline: a given name we know. */
    NONE,
    /** The line's place says so: the shape of a name. */
    PLACE,
    /** A word such as "By" says so: a desk or a single name will do. */
    LEAD
  }

  private Bylines() {}

  /** The authors a line names by itself. */
  public static Byline of(String line) {
    return read(line, Trust.NONE);
  }

  /**
   * The authors of a line that is known to be a byline by its place: the shape of a name is enough,
   * it need not begin with a given name we know.
   *
   * @param led whether the line before it said "By"
   */
  public static Byline named(String line, boolean led) {
    return read(line, led ? Trust.LEAD : Trust.PLACE);
  }

  /** Whether a line is nothing but the word that introduces a byline: "By", "Written by:". */
  public static boolean isLead(String line) {
    return line.length() <= 40 && "".equals(BylineLead.after(trimMarks(Words.fold(line))));
  }

  /** Whether a line names an office: "Staff Writer", "Deputy Editor, Politics". */
  public static boolean isRole(String line) {
    if (Words.pieces(line, MAX_ROLE_WORDS) > MAX_ROLE_WORDS) {
      return false;
    }
    for (String word : Words.split(line)) {
      if (ROLES.contains(Words.lower(BylineWords.bare(word)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is that of a news agency. */
  public static boolean isAgency(String name) {
    return name.length() <= LONGEST_AGENCY && AGENCIES.contains(Words.lower(name));
  }

  private static Byline read(String line, Trust trust) {
    if (line.length() > MAX_LENGTH) {
      return Byline.NONE;
    }
    List<String> segments = BylineSegments.of(line);
    for (int i = 0; i < segments.size(); i++) {
      String rest = BylineLead.after(segments.get(i));
      if (rest != null) {
        boolean next = rest.isEmpty() && i + 1 < segments.size();
        Set<String> names = names(next ? segments.get(i + 1) : rest, Trust.LEAD);
        if (!names.isEmpty()) {
          return new Byline(List.copyOf(names), true);
        }
      }
    }
    for (String segment : segments) {
      Set<String> names = names(segment, trust);
      if (!names.isEmpty()) {
        return new Byline(List.copyOf(names), trust == Trust.LEAD);
      }
    }
    return Byline.NONE;
  }

  private static Set<String> names(String segment, Trust trust) {
    Set<String> names = new LinkedHashSet<>();
    BylineParts parts = new BylineParts(segment);
    for (String part = parts.next(); part != null; part = parts.next()) {
      String name = NameCut.withoutRole(EastAsianOffice.without(cleaned(part, trust)));
      if (isAuthor(name, names.isEmpty(), trust) && names.size() < MAX_NAMES) {
        names.add(name);
      } else if (trust != Trust.LEAD && !isRole(part)) {
        return trust == Trust.NONE ? Set.of() : names;
      }
    }
    return names;
  }

  private static boolean isAuthor(String name, boolean first, Trust trust) {
    if (name.isEmpty() || isAgency(name)) {
      return !name.isEmpty();
    }
    return switch (trust) {
      case NONE -> PersonNames.isLikelyName(name) && !isRole(name);
      case PLACE -> PersonNames.isNameShaped(name) && !isRole(name);
      case LEAD -> PersonNames.isNameShaped(name) && !isRole(name) || first && isOrganisation(name);
    };
  }

  /** After an explicit "By" a desk or a single name may stand: "By News Staff", "by Susan". */
  private static boolean isOrganisation(String name) {
    List<String> words = Words.split(name);
    boolean named = words.size() <= 5 && name.length() >= 3;
    for (String word : words) {
      named &=
          Character.isUpperCase(word.codePointAt(0))
              || BylineWords.LIST.has("within", Words.lower(word));
    }
    boolean one = words.size() == 1 && (isRole(name) || PersonNames.isStopWord(name));
    return named && !one;
  }

  /** Without titles before and whatever stands after the name. */
  private static String cleaned(String part, Trust trust) {
    StringBuilder kept = new StringBuilder();
    boolean person = false;
    int words = 0;
    for (String word : Words.split(part)) {
      String lower = BylineWords.bare(Words.lower(word));
      boolean end = CUTS.contains(lower) || word.indexOf('@') >= 0 || word.charAt(0) == '(';
      if (end && (!kept.isEmpty() || !Character.isUpperCase(word.codePointAt(0)))) {
        break;
      }
      if (!kept.isEmpty() || !TITLES.contains(lower)) {
        String cased = PersonNames.titleCase(word);
        person |= words == 0 && PersonNames.isFirstName(cased);
        kept.append(kept.isEmpty() ? "" : " ").append(cased);
        boolean begins = words > 0 || trust != Trust.NONE || mayBeginName(cased);
        if (!begins || ++words > SURELY_NO_NAME && !person) {
          break;
        }
      }
    }
    return trimMarks(kept.toString());
  }

  /** Most lines begin with a word that no name does: no more of them need be read. */
  private static boolean mayBeginName(String word) {
    String bare = trimMarks(word);
    return PersonNames.mayBeginLikelyName(bare)
        || AGENCY_FIRSTS.contains(Words.lower(bare))
        || AGENCY_FIRSTS.contains(Words.lower(word));
  }

  private static String trimMarks(String name) {
    int end = name.length();
    while (end > 0 && ",:;-–—* ".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean sentence =
        end > 3 && name.charAt(end - 1) == '.' && Character.isLowerCase(name.charAt(end - 2));
    return Words.trim(name.substring(0, sentence ? end - 1 : end));
  }
}
