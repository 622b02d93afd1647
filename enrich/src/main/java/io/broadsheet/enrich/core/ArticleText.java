package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.ads.BlockSpan;
import io.broadsheet.enrich.core.metadata.Metadata.NamedEntity;
import io.broadsheet.enrich.core.metadata.Metadata.QuoteIn;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks laid out as one text, a blank line between, and the offsets that come with it.
 *
 * <p>Plain text keeps every block. HTML keeps those whose kind belongs in a text, and those that
 * carry an ad span. The body leaves out a block once more than half of its characters are promotion
 * and keeps it whole otherwise, so that its paragraphs are a subsequence of the text's.
 */
final class ArticleText {
  private static final String GAP = "\n\n";

  private final String text;
  private final String body;
  private final int[] starts;

  private ArticleText(String text, String body, int[] starts) {
    this.text = text;
    this.body = body;
    this.starts = starts;
  }

  static ArticleText of(Page page, List<BlockSpan> spans) {
    List<TextBlock> blocks = page.blocks();
    int[] promoted = promoted(blocks.size(), spans);
    int[] starts = new int[blocks.size()];
    StringBuilder text = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      TextBlock block = blocks.get(i);
      boolean kept = !page.isHtml() || block.kind().inText() || promoted[i] > 0;
      starts[i] = kept ? append(text, block.text()) : -1;
      if (block.kind().inBody() && promoted[i] * 2 <= block.text().length()) {
        append(body, block.text());
      }
    }
    return new ArticleText(text.toString(), body.toString(), starts);
  }

  /** UTF-16 units of promotion in each block. */
  private static int[] promoted(int blocks, List<BlockSpan> spans) {
    int[] promoted = new int[blocks];
    for (BlockSpan span : spans) {
      promoted[span.block()] += span.end() - span.start();
    }
    return promoted;
  }

  /** Where the paragraph begins. */
  private static int append(StringBuilder text, String paragraph) {
    text.append(text.isEmpty() ? "" : GAP);
    int start = text.length();
    text.append(paragraph);
    return start;
  }

  String text() {
    return text;
  }

  String body() {
    return body;
  }

  /** Quotes of blocks that stand in the text, their offsets moved from the block into it. */
  List<Quote> quotes(List<QuoteIn> found) {
    List<Quote> quotes = new ArrayList<>();
    for (QuoteIn quote : found) {
      int at = starts[quote.block()];
      if (at >= 0) {
        int start = at + quote.start();
        int end = at + quote.end();
        quotes.add(new Quote(text.substring(start, end), quote.speaker(), start, end));
      }
    }
    return quotes;
  }

  List<AdSpan> adSpans(List<BlockSpan> found) {
    List<AdSpan> spans = new ArrayList<>();
    for (BlockSpan span : found) {
      int at = starts[span.block()];
      String kind = span.kind().name();
      spans.add(new AdSpan(at + span.start(), at + span.end(), kind, span.score(), span.reasons()));
    }
    return spans;
  }

  static List<Entity> entities(List<NamedEntity> found) {
    return found.stream()
        .map(entity -> new Entity(entity.name(), entity.type(), entity.count()))
        .toList();
  }
}
