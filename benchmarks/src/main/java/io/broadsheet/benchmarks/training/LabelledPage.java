package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/**
 * A page whose blocks are labelled, read once by the same code that reads the stream.
 *
 * @param site the publisher: pages of one site are never split between training and judging
 * @param kinds of each block: {@link #ARTICLE}, {@link #OTHER} or the kind of its promotion; null
 *     where nobody labelled it, which teaches nothing
 */
record LabelledPage(
    String id,
    String site,
    Page page,
    Metadata metadata,
    Story story,
    List<Evidence> evidence,
    String[] kinds) {
  static final String ARTICLE = "article";
  static final String OTHER = "other";

  /** A page somebody published, as text and from its beginning to its end. */
  boolean whole() {
    return !id.contains("#") && !id.endsWith(SpanData.AS_HTML) && !id.startsWith("synthetic/");
  }

  /**
   * A whole page that was taken as it came. Pages chosen for what they promote have more of it than
   * others, so rates and thresholds are read off these alone.
   */
  boolean natural() {
    return whole() && !id.startsWith(SpanData.THIN) && !FurtherPages.isOne(id);
  }

  boolean known(int block) {
    return kinds[block] != null;
  }

  boolean isArticle(int block) {
    return known(block) && kinds[block].equals(ARTICLE);
  }

  boolean promotes(int block) {
    return known(block) && !kinds[block].equals(ARTICLE) && !kinds[block].equals(OTHER);
  }

  /** Whether any of its blocks promotes. */
  boolean promotes() {
    for (int block = 0; block < kinds.length; block++) {
      if (promotes(block)) {
        return true;
      }
    }
    return false;
  }
}
