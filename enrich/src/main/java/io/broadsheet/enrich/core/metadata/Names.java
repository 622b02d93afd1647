package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.text.Lexicon;
import io.broadsheet.enrich.core.text.Words;
import java.util.Set;

/** What {@code names.tsv} knows. */
final class Names {
  private static final Lexicon LIST = Lexicon.grouped(Names.class, "names.tsv");
  private static final Set<String> PLACES = LIST.group("place");
  private static final Set<String> ORGANIZATIONS = LIST.group("organization");
  private static final Set<String> ORG_WORDS = LIST.group("org-word");
  private static final Set<String> TITLES = LIST.group("title");
  private static final Set<String> WEAK_TITLES = LIST.group("weak-title");
  private static final Set<String> DEMONYMS = LIST.group("demonym");
  private static final Set<String> VERBS = LIST.group("verb");
  private static final Set<String> PRONOUNS = LIST.group("pronoun");
  private static final Set<String> COMMONS = LIST.group("common");

  private Names() {}

  static boolean isPlace(String phrase) {
    return PLACES.contains(phrase);
  }

  /** Whether a word makes the phrase it ends a place: "County", "Street". */
  static boolean isPlaceWord(String word) {
    return LIST.has("place-word", word);
  }

  /** Whether a word makes the phrase it begins a place: "Lake", "Mount". */
  static boolean isPlacePrefix(String word) {
    return LIST.has("place-prefix", word);
  }

  static boolean isOrganization(String phrase) {
    return ORGANIZATIONS.contains(phrase);
  }

  /** Whether a word makes the phrase it ends an organization: "University", "Inc". */
  static boolean isOrganizationWord(String word) {
    return ORG_WORDS.contains(word);
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /** Whether a title begins other phrases too: "General Assembly", "Prime Day". */
  static boolean isWeakTitle(String word) {
    return WEAK_TITLES.contains(word);
  }

  /** Whether a word may stand before a title: "Russian", "Deputy". */
  static boolean isBeforeTitle(String word) {
    return DEMONYMS.contains(word);
  }

  static boolean isSpeechVerb(String word) {
    return VERBS.contains(Words.lower(word));
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(Words.lower(word));
  }

  /** Whether a word is a name's part only by the accident of a sentence's start. */
  static boolean isCommon(String word) {
    return COMMONS.contains(word);
  }
}
