package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.text.Bylines;
import io.broadsheet.enrich.core.text.EastAsianOffice;
import io.broadsheet.enrich.core.text.PersonNames;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Makes clean names of what pages give as an author. */
final class AuthorNames {
  private static final Pattern BETWEEN_AUTHORS =
      Pattern.compile("[;|\n/•·]| and | und | & | et (?=\\p{Lu})");

  private static final int LONGEST = 100;
  private static final int LONGEST_MARKED = 40;
  private static final int MOST = 20;
  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "editors",
          "editorial",
          "staff",
          "guest",
          "author",
          "webmaster",
          "user",
          "root",
          "redaktion",
          "redaction",
          "redacción",
          "redacao",
          "unknown",
          "anonymous",
          "null",
          "undefined",
          "none",
          "wordpress",
          "superuser",
          "super user",
          "editorial team",
          "editorial staff",
          "guest author",
          "guest contributor",
          "web desk",
          "news desk",
          "view all posts",
          "about the author",
          "about author",
          "leave a comment",
          "share",
          "comments",
          "view profile",
          "see all posts",
          "all posts",
          "author archive",
          "more",
          "menu",
          "sponsored",
          "more posts",
          "follow",
          "posts",
          "contributor",
          "read more",
          "bio",
          "no author",
          "login",
          "member login",
          "name",
          "the team",
          "bluesky",
          "redaktionsteam",
          "nach oben");

  /** What may stand for an author: each constant admits what those before it do, and more. */
  enum Admitted {
    /** Names of people and agencies. */
    NAMES,
    /** "Quayside Staff", "Harbour Desk": an office with a name of its own. */
    DESKS,
    /** What people log in with. */
    HANDLES
  }

  private final Admitted admitted;
  private final Map<String, String> names = new LinkedHashMap<>();

  AuthorNames() {
    this(Admitted.NAMES);
  }

  AuthorNames(Admitted admitted) {
    this.admitted = admitted;
  }

  /** Adds the names in one value, which a program gave as an author's name. */
  void addStated(String value) {
    if (value == null) {
      return;
    }
    String text = Parser.unescapeEntities(value, false).strip();
    if (text.contains("://") || text.startsWith("www.") || text.startsWith("#")) {
      return;
    }
    for (String part : split(withoutLead(text))) {
      String name = spelledOut(clean(part));
      boolean office = Bylines.isRole(name) && (!isAtLeast(Admitted.DESKS) || !isDesk(name));
      if (usable(name) && !office && (isAtLeast(Admitted.HANDLES) || !isHandle(name))) {
        add(name);
      }
    }
  }

  /** Adds an organisation as it is written: its name may hold what in a person's is an office. */
  void addOrganisation(String value) {
    String name = value == null ? "" : Parser.unescapeEntities(value, false).strip();
    if (name.length() > 1 && name.length() <= LONGEST && !name.contains("://")) {
      add(name);
    }
  }

  /** Adds the names in one visible text. */
  void addShown(String text) {
    for (String line : text.split("\n")) {
      Bylines.of(line).names().forEach(this::add);
    }
  }

  /** Adds a visible text as it is, of which the markup says that it is an author's name. */
  void addMarked(String text) {
    String line = withoutLead(text.split("\n", 2)[0].strip());
    boolean named =
        line.length() <= LONGEST_MARKED
            && Words.split(line).size() <= 4
            && line.chars()
                .noneMatch(character -> character == ':' || Character.isDigit(character));
    boolean office = Bylines.isRole(line) || Bylines.isLead(line);
    if (named && !office && usable(clean(line)) && !PersonNames.isStopWord(line)) {
      add(clean(line));
    }
  }

  private boolean isAtLeast(Admitted least) {
    return admitted.compareTo(least) >= 0;
  }

  /** An office with a name before it: "Harbour Desk" is one, "News Desk" and "Staff Writer" not. */
  private static boolean isDesk(String name) {
    List<String> words = Words.split(name);
    return words.size() > 1
        && words.size() <= 5
        && !Bylines.isRole(words.get(0))
        && Character.isUpperCase(words.get(0).codePointAt(0))
        && !PersonNames.isStopWord(words.get(0));
  }

  /** "ada.byron" as "Ada Byron": a log-in name that is made of a person's. */
  private static String spelledOut(String name) {
    int dot = name.indexOf('.');
    boolean two = dot > 1 && dot < name.length() - 2 && name.indexOf('.', dot + 1) < 0;
    if (!two || name.indexOf(' ') >= 0 || !name.equals(Words.lower(name))) {
      return name;
    }
    String first = capital(name.substring(0, dot));
    String last = name.substring(dot + 1);
    boolean person = PersonNames.isFirstName(first) && last.chars().allMatch(Character::isLetter);
    return person ? first + " " + capital(last) : name;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** One word in lower case, or with signs that no name has: what people log in with. */
  private static boolean isHandle(String name) {
    if (name.indexOf(' ') >= 0) {
      return false;
    }
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT)) && name.charAt(0) < 0x250;
    return lower || name.indexOf('.') > 0 || name.indexOf('_') >= 0;
  }

  private void add(String found) {
    String name = EastAsianOffice.without(found);
    if (names.size() < MOST) {
      names.putIfAbsent(Words.key(name), name);
    }
  }

  List<String> list() {
    return List.copyOf(names.values());
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  private static boolean usable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.length() > 1
        && name.length() <= LONGEST
        && !lower.contains("http")
        && !lower.contains("www.")
        && name.indexOf('@') < 0
        && name.chars().anyMatch(Character::isLetter)
        && !isHost(lower)
        && name.indexOf('*') < 0
        && name.indexOf('©') < 0
        && !NOBODY.contains(lower);
  }

  private static boolean isHost(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && name.indexOf(' ') < 0
        && (name.endsWith(".com")
            || name.endsWith(".org")
            || name.endsWith(".net")
            || name.length() - dot == 3);
  }

  private static String withoutLead(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String lead :
        List.of("written by ", "posted by ", "story by ", "by: ", "by ", "von ", "par ", "por ")) {
      if (lower.startsWith(lead)) {
        return text.substring(lead.length()).strip();
      }
    }
    return text;
  }

  /**
   * A comma parts names only where what follows could be one; else it begins a degree or office.
   */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    for (String piece : BETWEEN_AUTHORS.split(text)) {
      String[] between = piece.split(",");
      parts.add(between[0]);
      for (int at = 1; at < between.length; at++) {
        if (PersonNames.isNameShaped(between[at].strip())) {
          parts.add(between[at]);
        }
      }
    }
    return parts;
  }

  private static String clean(String part) {
    String name = part.strip();
    int bracket = name.indexOf('(');
    if (bracket > 1) {
      name = name.substring(0, bracket).strip();
    }
    for (String title : List.of("Dr. ", "Dr ", "Prof. ", "Mr. ", "Mrs. ", "Ms. ", "By ")) {
      if (name.startsWith(title)) {
        name = name.substring(title.length()).strip();
      }
    }
    while (!name.isEmpty()
        && ".,:-–".indexOf(name.charAt(name.length() - 1)) >= 0
        && !name.endsWith("r.")) {
      name = name.substring(0, name.length() - 1).strip();
    }
    return name;
  }
}
