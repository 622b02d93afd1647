package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.metadata.Candidate;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.List;
import java.util.Map;

/**
 * How an article came to be what it is, for people who ask.
 *
 * @param candidates by field name: every value that a cue offered, the field's own among them
 * @param blocks the page's blocks in reading order, furniture included
 */
public record Account(
    EnrichedArticle article, Map<String, List<Candidate>> candidates, List<Block> blocks) {

  /**
   * One block of the page.
   *
   * @param fate where it went
   * @param why what decided so, empty where its kind says it all
   */
  public record Block(BlockKind kind, Fate fate, String text, String why) {}

  /** Where a block went. */
  public enum Fate {
    /** In {@code text} and {@code body}. */
    BODY,
    /** In {@code text} alone. */
    TEXT,
    /** More than half of it is advertising: in {@code text}, never in {@code body}. */
    ADVERTISING,
    /** In neither. */
    LEFT_OUT
  }
}
