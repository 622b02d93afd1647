package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Short parts of class names or addresses, each with what it speaks for. All are looked for in one
 * pass, by a table from a part's first two signs to the few that may stand at a place: one after
 * another they would be seventy passes over the names around each block.
 */
final class Parts {
  private static final int COLUMNS = 4;
  private static final int ASCII = 128;

  /** The place in the table of a pair of signs that begin no part. */
  private static final int[] NONE = {};

  private final List<String> parts = new ArrayList<>();
  private final List<Evidence.Cue> cues = new ArrayList<>();
  private final int[][] byPair = new int[ASCII * ASCII][];

  private Parts() {
    Arrays.fill(byPair, NONE);
  }

  /**
   * @param file rows of part, feature, kind, reason; a part has two signs or more, all of ASCII
   * @throws IllegalStateException if a row is malformed: the message names file and line
   */
  static Parts load(String file) {
    Parts parts = new Parts();
    for (Tsv.Row row : Tsv.read(file, COLUMNS)) {
      parts.add(row);
    }
    return parts;
  }

  private void add(Tsv.Row row) {
    String part = row.text(0);
    if (part.length() < 2 || part.chars().anyMatch(sign -> sign >= ASCII)) {
      throw row.wrong("a part of two signs of ASCII or more expected, found " + part);
    }
    int pair = part.charAt(0) * ASCII + part.charAt(1);
    byPair[pair] = Arrays.copyOf(byPair[pair], byPair[pair].length + 1);
    byPair[pair][byPair[pair].length - 1] = parts.size();
    parts.add(part);
    cues.add(
        new Evidence.Cue(
            row.constant(AdFeature.class, 1), row.constant(AdKind.class, 2), row.text(3)));
  }

  /** The cues of the parts that stand in a text, in the order of the file, each once. */
  List<Evidence.Cue> in(String text) {
    long[] found = null;
    int last = text.length() - 1;
    char first = text.isEmpty() ? 0 : text.charAt(0);
    for (int at = 0; at < last; at++) {
      char second = text.charAt(at + 1);
      if ((first | second) < ASCII) {
        for (int part : byPair[first * ASCII + second]) {
          if (text.startsWith(parts.get(part), at)) {
            found = found == null ? new long[(parts.size() >>> 6) + 1] : found;
            found[part >>> 6] |= 1L << part;
          }
        }
      }
      first = second;
    }
    return found == null ? List.of() : cues(found);
  }

  private List<Evidence.Cue> cues(long[] found) {
    List<Evidence.Cue> told = new ArrayList<>();
    for (int part = 0; part < cues.size(); part++) {
      if ((found[part >>> 6] & 1L << part) != 0) {
        told.add(cues.get(part));
      }
    }
    return told;
  }
}
