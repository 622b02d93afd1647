package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.text.Lexicon;
import io.broadsheet.enrich.core.text.Words;

/** What {@code names.tsv} knows. */
final class Names {
  private static final Lexicon LIST = Lexicon.grouped(Names.class, "names.tsv");

  private Names() {}

  static boolean isPlace(String phrase) {
    return LIST.has("place", phrase);
  }

  static boolean isOrganization(String phrase) {
    return LIST.has("organization", phrase);
  }

  /** Whether a word makes the phrase it ends an organization: "University", "Inc". */
  static boolean isOrganizationWord(String word) {
    return LIST.has("org-word", word);
  }

  static boolean isTitle(String word) {
    return LIST.has("title", word);
  }

  /** Whether a title begins other phrases too: "General Assembly", "Prime Day". */
  static boolean isWeakTitle(String word) {
    return LIST.has("weak-title", word);
  }

  /** Whether a word may stand before a title: "Russian", "Deputy". */
  static boolean isBeforeTitle(String word) {
    return LIST.has("demonym", word);
  }

  static boolean isSpeechVerb(String word) {
    return LIST.has("verb", Words.lower(word));
  }

  static boolean isPronoun(String word) {
    return LIST.has("pronoun", Words.lower(word));
  }

  /** Whether a word is a name's part only by the accident of a sentence's start. */
  static boolean isCommon(String word) {
    return LIST.has("common", word);
  }
}
