package io.broadsheet.enrich.core.ads;

import io.broadsheet.schemas.AdLabel;
import java.util.List;

/**
 * What the detector says of one page.
 *
 * @param spans in reading order, not overlapping
 * @param adScore probability of any ad content, at least {@code advertorialScore}
 * @param advertorialScore probability that the whole is an ad
 */
public record AdVerdict(
    AdLabel label, double adScore, double advertorialScore, List<BlockSpan> spans) {

  public AdVerdict {
    spans = List.copyOf(spans);
  }
}
