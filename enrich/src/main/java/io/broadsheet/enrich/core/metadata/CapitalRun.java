package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.Mention.Type;
import io.broadsheet.enrich.core.text.PersonNames;
import io.broadsheet.enrich.core.text.TextWord;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of capitalised words, and whom or what it names. Precision first: when in doubt, nobody.
 */
final class CapitalRun {
  private static final int MAX_NAME = 4;

  /** Given names are rarely this long, and those that are stand on our list. */
  private static final int CALLING = 7;

  /** No name on our lists has more words; the longest stretch looked up. */
  private static final int MOST_KNOWN = 6;

  private final int block;
  private final List<TextWord> words;
  private final boolean besideSpeech;

  /**
   * @param besideSpeech whether a verb of speech stands right before or after the run
   */
  CapitalRun(int block, List<TextWord> words, boolean besideSpeech) {
    this.block = block;
    this.words = words;
    this.besideSpeech = besideSpeech;
  }

  List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    int title = lastTitle();
    int from = title + 1;
    if (title >= 0) {
      addKnown(0, title, found);
    } else if (words.get(0).sentenceStart() && Names.isCommon(words.get(0).text())) {
      from = 1;
    }
    while (from < words.size() && isParticle(from)) {
      from++;
    }
    if (from < words.size()) {
      addPart(withoutCalling(from), title >= 0, found);
    }
    return found;
  }

  /** "School of Medicine" is one name, "Ada Lind of Ellerby" are two. */
  private void addPart(int from, boolean titled, List<Mention> found) {
    int of = from;
    while (of < words.size() && !words.get(of).text().equals("of")) {
      of++;
    }
    boolean organization = of < words.size() && Names.isOrganizationWord(words.get(of - 1).text());
    if (organization) {
      found.add(mention(from, words.size(), Type.ORGANIZATION));
    } else if (of < words.size() && isPersonBefore(from, of)) {
      new CapitalRun(block, words.subList(from, of), besideSpeech).addName(0, titled, found);
      addKnown(of + 1, words.size(), found);
    } else {
      addName(from, titled, found);
    }
  }

  private boolean isPersonBefore(int from, int of) {
    return of - from >= 2 && PersonNames.isFirstName(words.get(from).text());
  }

  private boolean isParticle(int at) {
    return Character.isLowerCase(words.get(at).text().charAt(0));
  }

  /** "Lake Ellerby", "Harbour Street": a word that makes the phrase a place. */
  private boolean isPlaceShaped(int from) {
    return words.size() - from >= 2
        && words.size() - from <= MAX_NAME
        && (Names.isPlacePrefix(words.get(from).text())
            || Names.isPlaceWord(words.get(words.size() - 1).text()));
  }

  /** "Engineer Thomas Reed": a long word before a known given name is a calling. */
  private int withoutCalling(int from) {
    boolean calling =
        from + 2 < words.size()
            && words.get(from).text().length() >= CALLING
            && !PersonNames.isFirstName(words.get(from).text())
            && PersonNames.isFirstName(words.get(from + 1).text());
    return calling ? from + 1 : from;
  }

  private int lastTitle() {
    int title = -1;
    for (int i = 0; i < words.size(); i++) {
      title = Names.isTitle(words.get(i).text()) ? i : title;
    }
    return title;
  }

  private void addName(int from, boolean titled, List<Mention> found) {
    if (isKnown(from, words.size())) {
      addKnown(from, words.size(), found);
    } else if (Names.isOrganizationWord(words.get(words.size() - 1).text())) {
      if (words.size() - from >= 2) {
        found.add(mention(from, words.size(), Type.ORGANIZATION));
      }
    } else if (isPlaceShaped(from)) {
      found.add(mention(from, words.size(), Type.LOCATION));
    } else if (isPerson(from, titled)) {
      found.add(mention(from, words.size(), Type.PERSON));
    } else {
      addKnown(from, words.size(), found);
    }
  }

  private boolean isPerson(int from, boolean titled) {
    int length = words.size() - from;
    if (length > MAX_NAME || !areNameWords(from)) {
      return false;
    }
    String first = words.get(from).text();
    if (titled) {
      boolean weak = length == 1 && Names.isWeakTitle(words.get(from - 1).text());
      return !weak && !Names.isCommon(first) && !Names.isBeforeTitle(first);
    }
    if (length >= 2) {
      return PersonNames.isFirstName(first) || besideSpeech && !Names.isBeforeTitle(first);
    }
    return false;
  }

  private boolean areNameWords(int from) {
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i).text();
      boolean particle = i > from && Character.isLowerCase(word.charAt(0));
      if (!particle && (!PersonNames.isNameWord(word) || isShouted(word))) {
        return false;
      }
    }
    return true;
  }

  /** Acronyms are no names of people; initials are. */
  private static boolean isShouted(String word) {
    return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
  }

  private boolean isKnown(int from, int to) {
    if (to - from > MOST_KNOWN) {
      return false;
    }
    String phrase = phrase(from, to);
    return Names.isPlace(phrase) || Names.isOrganization(phrase);
  }

  /** The known names within a stretch, the longest at each place. */
  private void addKnown(int from, int to, List<Mention> found) {
    for (int start = from; start < to; ) {
      int end = Math.min(to, start + MOST_KNOWN);
      while (end > start && !isKnown(start, end)) {
        end--;
      }
      if (end > start) {
        boolean place = Names.isPlace(phrase(start, end));
        found.add(mention(start, end, place ? Type.LOCATION : Type.ORGANIZATION));
      }
      start = Math.max(end, start + 1);
    }
  }

  private Mention mention(int from, int to, Type type) {
    return new Mention(
        block, words.get(from).start(), words.get(to - 1).end(), phrase(from, to), type);
  }

  private String phrase(int from, int to) {
    String first = words.get(from).text();
    if (to - from == 1 && !first.endsWith(".")) {
      return first;
    }
    StringBuilder phrase = new StringBuilder();
    for (TextWord word : words.subList(from, to)) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(word.text());
    }
    int last = phrase.length() - 1;
    boolean dot = last > 1 && phrase.charAt(last) == '.';
    boolean initials = dot && phrase.indexOf(".") < last;
    return dot && !initials ? phrase.substring(0, last) : phrase.toString();
  }
}
