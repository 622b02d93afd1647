package io.broadsheet.enrich.core.ads;

import io.broadsheet.enrich.core.page.Markup;
import java.util.List;
import java.util.Locale;

/** Where the links of a block lead: shops, affiliate networks, app stores, channels. */
final class LinkSignal implements AdSignal {
  private static final Evidence.Cue SPONSORED =
      new Evidence.Cue(
          AdFeature.SPONSORED_LINK, AdKind.SPONSORED, "carries a link marked as sponsored");

  private final List<Tsv.Row> addresses = Tsv.read("links.tsv", 4);

  @Override
  public void observe(Passage passage, Story story, Evidence evidence) {
    for (Markup.Link link : passage.markup().links()) {
      if (link.rel().contains("sponsored")) {
        evidence.set(AdFeature.SPONSORED_LINK, 1);
        evidence.tell(SPONSORED);
      }
      compare(link.href().toLowerCase(Locale.ROOT), evidence);
    }
  }

  private void compare(String address, Evidence evidence) {
    for (Tsv.Row row : addresses) {
      if (address.contains(row.text(0))) {
        AdFeature feature = row.constant(AdFeature.class, 1);
        evidence.set(feature, 1);
        evidence.tell(new Evidence.Cue(feature, row.constant(AdKind.class, 2), row.text(3)));
      }
    }
  }
}
