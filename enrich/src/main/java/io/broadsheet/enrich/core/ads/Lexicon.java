package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases we know, each with what it speaks for and why: the rows of the lexicon files, found
 * in a text in one walk.
 */
final class Lexicon {
  private static final int COLUMNS = 5;

  private final List<Evidence.Cue> rows = new ArrayList<>();
  private final PhraseTable table = new PhraseTable();

  /**
   * @param files names of the lexicon files, without ending
   * @throws IllegalStateException if a row is malformed: the message names file and line
   */
  static Lexicon load(List<String> files) {
    Lexicon lexicon = new Lexicon();
    for (String file : files) {
      for (Tsv.Row row : Tsv.read(file + ".tsv", COLUMNS)) {
        lexicon.add(row);
      }
    }
    return lexicon;
  }

  void find(Words words, PhraseTable.Found found) {
    table.find(words, found);
  }

  Evidence.Cue row(int index) {
    return rows.get(index);
  }

  private void add(Tsv.Row row) {
    AdKind kind = row.text(3).equals("-") ? null : row.constant(AdKind.class, 3);
    AdFeature feature = row.constant(AdFeature.class, 2);
    long[] phrase = phrase(row.text(0));
    if (phrase.length == 0) {
      throw row.wrong("no words in the phrase");
    }
    if (table.add(phrase, rows.size())) {
      rows.add(new Evidence.Cue(feature, kind, row.text(4)));
    }
  }

  /**
   * {@code ^} and {@code $} are the edges of the passage, {@code ¤} a currency sign, any number
   * stands for all, {@code *} is a gap.
   */
  static long[] phrase(String pattern) {
    long[] phrase = new long[pattern.length() + 2];
    int size = 0;
    for (String part : pattern.split(" ")) {
      switch (part) {
        case "^" -> phrase[size++] = Words.START;
        case "$" -> phrase[size++] = Words.END;
        case "¤" -> phrase[size++] = Words.MONEY;
        case "*" -> phrase[size++] = PhraseTable.GAP;
        default -> {
          Words words = Words.of(part);
          for (int index = 1; index <= words.count(); index++) {
            phrase[size++] = words.hash(index);
          }
        }
      }
    }
    return Arrays.copyOf(phrase, size);
  }
}
