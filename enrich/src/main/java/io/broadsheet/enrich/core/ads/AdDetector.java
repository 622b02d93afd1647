package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.schemas.AdLabel;
import java.util.List;

/** Marks the advertising on a page. */
public final class AdDetector {

  /** Version of the signals, lexicons and weights; it goes into every record. */
  public static final String MODEL_VERSION = "0";

  public AdVerdict detect(Page page, Metadata metadata) {
    return new AdVerdict(AdLabel.NONE, 0.0, 0.0, List.of());
  }
}
