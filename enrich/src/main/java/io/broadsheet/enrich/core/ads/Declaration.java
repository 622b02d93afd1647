package io.broadsheet.enrich.core.ads;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;

/**
 * Whether a page says of itself that it is paid for as a whole: by a label beside its headline, a
 * note at either end, the name of its section, or schema.org's {@code AdvertiserContentArticle}.
 * Safe for use by many threads.
 */
final class Declaration {
  /**
   * How likely a declared page is an advertorial. The publisher's own word is as good as proof;
   * what is left is for labels of a teaser that stand where the article's own label would.
   */
  static final double PROBABILITY = 0.97;

  private static final String PAID_TYPE = "AdvertiserContentArticle";
  private static final int LABEL_WORDS = 14;
  private static final int NOTE_WORDS = 80;

  /** A label alone on a line before a plain text's headline may be a menu's. */
  private static final int ALONE_WORDS = 3;

  private static final int BEFORE_HEADLINE = 2;
  private static final int AFTER_HEADLINE = 3;
  private static final int NOTES_AT_AN_END = 6;

  private final PhraseTable labels = new PhraseTable();
  private final PhraseTable statements = new PhraseTable();

  Declaration() {
    for (Tsv.Row row : Tsv.read("declaration.tsv", 3)) {
      boolean label = row.text(2).equals("LABEL");
      String phrase = label ? "^ " + row.text(0) : row.text(0);
      (label ? labels : statements).add(Lexicon.phrase(phrase), 0);
    }
  }

  boolean standsOn(Page page, Story story, Metadata metadata) {
    return isPaidType(page) || isPaidSection(metadata) || isSaid(page, story);
  }

  private boolean isPaidSection(Metadata metadata) {
    String section = metadata.section().value();
    return section != null && found(labels, Words.of(section));
  }

  private static boolean isPaidType(Page page) {
    JsonNode types = page.cues().jsonLd().article().path("@type");
    boolean paid = types.asText("").endsWith(PAID_TYPE);
    for (JsonNode type : types) {
      paid |= type.asText("").endsWith(PAID_TYPE);
    }
    return paid;
  }

  private boolean isSaid(Page page, Story story) {
    TextBlock first = page.first(BlockKind.HEADLINE);
    int headline = first == null ? -1 : page.blocks().indexOf(first);
    int last = story.passages().size() - 1;
    for (Passage passage : story.passages()) {
      int at = passage.index();
      boolean atAnEnd = at < NOTES_AT_AN_END || last - at < NOTES_AT_AN_END;
      if (isOwn(page.blocks().get(at))
          && (atAnEnd && isNote(passage) || isLabel(page, passage, headline))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNote(Passage passage) {
    return passage.words().count() <= NOTE_WORDS && found(statements, passage.words());
  }

  private boolean isLabel(Page page, Passage passage, int headline) {
    int distance = passage.index() - headline;
    int words = passage.words().count();
    boolean beside =
        headline >= 0
            && distance != 0
            && distance >= -BEFORE_HEADLINE
            && distance <= AFTER_HEADLINE;
    boolean maybeMenu = !page.isHtml() && distance < 0 && words <= ALONE_WORDS;
    return beside && !maybeMenu && words <= LABEL_WORDS && found(labels, passage.words());
  }

  /** What links elsewhere, or stands outside the article, speaks of another page. */
  private static boolean isOwn(TextBlock block) {
    return block.markup().insideArticle() && block.markup().linkDensity() < 0.5;
  }

  private static boolean found(PhraseTable phrases, Words words) {
    boolean[] found = new boolean[1];
    phrases.find(words, (row, from, to) -> found[0] = true);
    return found[0];
  }
}
