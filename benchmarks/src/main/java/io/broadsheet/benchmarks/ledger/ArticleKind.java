package io.broadsheet.benchmarks.ledger;

import java.util.Locale;
import java.util.stream.Stream;

/** What the load sends, how often in a thousand, and whether a dead letter must follow. */
enum ArticleKind {
  /** An article never sent before. */
  FRESH(833, true, false),
  /** The content of an earlier one again, under the same address. */
  REPEAT(60, true, false),
  /** New content under an earlier address. */
  UPDATE(40, true, false),
  /** {@code DELETE} of an earlier one. */
  DELETE(25, true, false),
  /** A page with nothing on it. */
  EMPTY(15, true, true),
  /** Straight to the topic: bytes that are no message. */
  UNDECODABLE(10, false, true),
  /** Straight to the topic: an earlier address, received years ago. */
  OLDER(10, false, false),
  /** Straight to the topic: on a partition where its key does not belong. */
  MISPLACED(6, false, false),
  /** Straight to the topic: more text than an article may have. */
  TOO_LARGE(1, false, true);

  private final int inThousand;
  private final boolean overHttp;
  private final boolean refused;

  ArticleKind(int inThousand, boolean overHttp, boolean refused) {
    this.inThousand = inThousand;
    this.overHttp = overHttp;
    this.refused = refused;
  }

  boolean isOverHttp() {
    return overHttp;
  }

  /** Whether enrich must dead-letter it. */
  boolean isRefused() {
    return refused;
  }

  /** The kind of a number from 0 to 999. */
  static ArticleKind of(int dice) {
    int left = dice;
    for (ArticleKind kind : values()) {
      left -= kind.inThousand;
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not below a thousand: " + dice);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ArticleKind ofLabel(String label) {
    return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst().orElseThrow();
  }
}
