package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.Markup;
import java.util.Locale;

/** Where the links of a block lead: shops, affiliate networks, app stores, channels. */
final class LinkSignal implements AdSignal {
  private static final Evidence.Cue SPONSORED =
      new Evidence.Cue(
          AdFeature.SPONSORED_LINK, AdKind.SPONSORED, "carries a link marked as sponsored");

  private final Parts addresses = Parts.load("links.tsv");

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    for (Markup.Link link : passage.markup().links()) {
      if (link.rel().contains("sponsored")) {
        evidence.set(AdFeature.SPONSORED_LINK, 1);
        evidence.tell(SPONSORED);
      }
      for (Evidence.Cue cue : addresses.in(link.href().toLowerCase(Locale.ROOT))) {
        evidence.set(cue.feature(), 1);
        evidence.tell(cue);
      }
    }
  }
}
