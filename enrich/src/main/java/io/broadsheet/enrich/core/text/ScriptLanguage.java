package io.broadsheet.enrich.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Languages that their script alone gives away. */
final class ScriptLanguage {
  private static final Map<UnicodeScript, String> LANGUAGES = languages();

  private ScriptLanguage() {}

  /** The language, or null if most letters belong to a script that several languages share. */
  static String of(String sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int latin = 0;
    for (int i = 0; i < sample.length(); ) {
      int point = sample.codePointAt(i);
      i += Character.charCount(point);
      if (point < 0x250) {
        latin += Character.isLetter(point) ? 1 : 0;
      } else if (Character.isLetter(point)) {
        letters.merge(UnicodeScript.of(point), 1, Integer::sum);
      }
    }
    return decide(letters, latin);
  }

  private static String decide(Map<UnicodeScript, Integer> letters, int latin) {
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    if ((kana + han) * 3 > latin && kana * 10 > han) {
      return "ja";
    }
    UnicodeScript most = null;
    for (Map.Entry<UnicodeScript, Integer> script : letters.entrySet()) {
      if (most == null || script.getValue() > letters.get(most)) {
        most = script.getKey();
      }
    }
    // Unspaced and syllabic scripts need fewer letters for as many words.
    return most != null && letters.get(most) * 2 > latin ? LANGUAGES.get(most) : null;
  }

  private static Map<UnicodeScript, String> languages() {
    Map<UnicodeScript, String> languages = new EnumMap<>(UnicodeScript.class);
    languages.put(UnicodeScript.HAN, "zh");
    languages.put(UnicodeScript.HANGUL, "ko");
    languages.put(UnicodeScript.GREEK, "el");
    languages.put(UnicodeScript.HEBREW, "he");
    languages.put(UnicodeScript.THAI, "th");
    languages.put(UnicodeScript.LAO, "lo");
    languages.put(UnicodeScript.KHMER, "km");
    languages.put(UnicodeScript.MYANMAR, "my");
    languages.put(UnicodeScript.BENGALI, "bn");
    languages.put(UnicodeScript.TAMIL, "ta");
    languages.put(UnicodeScript.TELUGU, "te");
    languages.put(UnicodeScript.KANNADA, "kn");
    languages.put(UnicodeScript.MALAYALAM, "ml");
    languages.put(UnicodeScript.GUJARATI, "gu");
    languages.put(UnicodeScript.GURMUKHI, "pa");
    languages.put(UnicodeScript.ORIYA, "or");
    languages.put(UnicodeScript.SINHALA, "si");
    languages.put(UnicodeScript.GEORGIAN, "ka");
    languages.put(UnicodeScript.ARMENIAN, "hy");
    languages.put(UnicodeScript.ETHIOPIC, "am");
    languages.put(UnicodeScript.TIBETAN, "bo");
    return languages;
  }
}
