package io.broadsheet.local.extract;

import io.broadsheet.enrich.core.Account.Block;
import io.broadsheet.enrich.core.Account.Fate;
import io.broadsheet.local.terminal.Width;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Where each block of a page went, a line a block, in reading order. */
final class BlockSheet {
  private static final int KIND = 18;
  private static final int TEXT = 44;

  private BlockSheet() {}

  static void add(Sheet sheet, List<Block> blocks) {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    blocks.forEach(block -> counts.merge(block.fate(), 1, Integer::sum));
    StringJoiner legend = new StringJoiner("   ", "blocks:   ", "");
    for (Fate fate : Fate.values()) {
      legend.add(mark(fate) + " " + words(fate) + ", " + counts.getOrDefault(fate, 0));
    }
    sheet.add(legend.toString());
    blocks.forEach(block -> add(sheet, block));
  }

  private static void add(Sheet sheet, Block block) {
    String kind = block.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String start = "  " + mark(block.fate()) + " " + Width.fit(kind, KIND);
    if (block.why().isEmpty()) {
      sheet.add(start + block.text());
    } else {
      sheet.beside(start, block.text(), TEXT, block.why());
    }
  }

  private static char mark(Fate fate) {
    return switch (fate) {
      case BODY -> '+';
      case TEXT -> '·';
      case ADVERTISING -> '$';
      case LEFT_OUT -> '-';
    };
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case BODY -> "body";
      case TEXT -> "text only";
      case ADVERTISING -> "advertising";
      case LEFT_OUT -> "left out";
    };
  }
}
