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
 * @param labels of each block: whether it promotes
 */
record LabelledPage(
    String id,
    String site,
    Page page,
    Metadata metadata,
    Story story,
    List<Evidence> evidence,
    boolean[] labels) {

  /** Whether any of its blocks promotes. */
  boolean promotes() {
    for (boolean label : labels) {
      if (label) {
        return true;
      }
    }
    return false;
  }
}
