package io.broadsheet.enrich.core.ads;

import java.util.List;

/**
 * A stretch of advertising within one block.
 *
 * @param block index into the page's blocks
 * @param start first UTF-16 unit of the block's text
 * @param end one past the last
 * @param score calibrated probability, 0 to 1
 * @param reasons in words a reader understands, the strongest first
 */
public record BlockSpan(
    int block, int start, int end, AdKind kind, double score, List<String> reasons) {

  public BlockSpan {
    reasons = List.copyOf(reasons);
  }
}
