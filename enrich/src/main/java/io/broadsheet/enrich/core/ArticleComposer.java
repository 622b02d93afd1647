package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.BlockSpan;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.List;

/** Puts the record together: lays the blocks out as text, moves offsets from blocks into it. */
final class ArticleComposer {

  private ArticleComposer() {}

  static EnrichedArticle compose(RawArticle raw, Page page, Metadata metadata, AdVerdict verdict) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (TextBlock block : page.blocks()) {
      text.append(text.isEmpty() ? "" : "\n\n");
      starts.add(text.length());
      text.append(block.text());
      if (block.kind().inBody()) {
        body.append(body.isEmpty() ? "" : "\n\n").append(block.text());
      }
    }
    List<AdSpan> spans = new ArrayList<>();
    for (BlockSpan span : verdict.spans()) {
      int at = starts.get(span.block());
      spans.add(
          new AdSpan(
              at + span.start(),
              at + span.end(),
              span.kind().name(),
              span.score(),
              span.reasons()));
    }
    return Messages.enriched()
        .setId(raw.getId())
        .setUrl(raw.getUrl())
        .setSource(raw.getSource())
        .setTitle(metadata.title().value())
        .setText(text.toString())
        .setBody(body.toString())
        .setAdLabel(verdict.label())
        .setHasAdContent(verdict.label() != AdLabel.NONE)
        .setAdScore(verdict.adScore())
        .setAdvertorialScore(verdict.advertorialScore())
        .setAdSpans(spans)
        .setReceivedAt(raw.getReceivedAt())
        .setEnricherVersion(EnricherVersion.CURRENT)
        .setAdModelVersion(AdDetector.MODEL_VERSION)
        .build();
  }
}
