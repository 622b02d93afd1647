package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.Page;
import java.util.Arrays;
import java.util.List;

/** The words of an article and the pairs of them, as hashes. */
public final class ArticleRuns {
  /** Words after so many tell nothing new, and a book of them costs time. */
  static final int WORDS = 4000;

  /** Plugs of the page's owner and furniture stand in any article, and say nothing of the whole. */
  private static final AdFeature[] PLUGS = {
    AdFeature.NEWSLETTER,
    AdFeature.INBOX,
    AdFeature.SUBSCRIBE,
    AdFeature.FOLLOW,
    AdFeature.CHANNEL,
    AdFeature.FORM,
    AdFeature.APP,
    AdFeature.DONATION,
    AdFeature.COUPON,
    AdFeature.SELLS_FINANCE,
    AdFeature.OFF_TOPIC_FINANCE,
    AdFeature.RELATED,
    AdFeature.CHROME
  };

  private static final int LONG = 60;

  private ArticleRuns() {}

  /** Hashes of all single words and pairs within a block, in their order and with repeats. */
  public static int[] of(Page page, Story story, List<Evidence> evidence) {
    int[] runs = new int[1 << 11];
    int size = 0;
    for (Passage passage : story.passages()) {
      if (size < 2 * WORDS && isArticle(page, passage, evidence.get(passage.index()))) {
        int more = 2 * passage.words().size();
        if (size + more > runs.length) {
          runs = Arrays.copyOf(runs, 2 * (size + more));
        }
        size = add(passage.words(), runs, size);
      }
    }
    return Arrays.copyOf(runs, Math.min(size, 2 * WORDS));
  }

  /** Edges count as words, so that the beginnings and ends of paragraphs are learnt. */
  private static int add(Words words, int[] runs, int from) {
    int size = from;
    for (int at = 0; at < words.size(); at++) {
      long single = WordGrams.mix(words.hash(at));
      runs[size++] = (int) (single >>> Integer.SIZE);
      if (at + 1 < words.size()) {
        runs[size++] = (int) (WordGrams.mix(single + words.hash(at + 1)) >>> Integer.SIZE);
      }
    }
    return size;
  }

  /**
   * In HTML, furniture and plugs can be told and are left out. In plain text what looks like
   * furniture is often a release's contact lines, which tell most.
   */
  private static boolean isArticle(Page page, Passage passage, Evidence evidence) {
    if (!page.isHtml()) {
      return true;
    }
    boolean plug = passage.words().count() < LONG && evidence.hasAny(PLUGS);
    return !plug && page.blocks().get(passage.index()).kind() != BlockKind.FURNITURE;
  }
}
