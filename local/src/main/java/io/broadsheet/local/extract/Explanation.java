package io.broadsheet.local.extract;

import io.broadsheet.enrich.core.Account;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Explainer;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.enrich.core.site.Sites;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.service.logging.SafeText;
import java.time.Instant;
import java.util.function.Function;

/**
 * An article for people: every field with the cue it came from and what else it could have been,
 * quotes, every stretch of advertising with its reasons, and where each block of the page went. No
 * line takes more than 96 columns; characters that could steer a terminal are written as escapes.
 * Thread-safe.
 */
public final class Explanation implements Function<SourceItem, String> {
  private final Enricher enricher = new Enricher();
  private final Explainer explainer = new Explainer();
  private final SiteLearner sites;

  /**
   * @param sites what is known of the articles' sites
   */
  public Explanation(SiteLearner sites) {
    this.sites = sites;
  }

  @Override
  public String apply(SourceItem item) {
    if (item instanceof SourceItem.Fault fault) {
      return refused(item, fault.reason().label() + ": " + fault.detail());
    }
    RawArticle raw = ((SourceItem.Article) item).submission().toRaw(Instant.EPOCH);
    RecurringParagraphs known = sites.of(Sites.of(raw.getUrl()));
    if (enricher.enrich(raw, known) instanceof Outcome.Rejected rejected) {
      return refused(item, rejected.reason().label() + ": " + rejected.detail());
    }
    return explain(item.place().toString(), explainer.explain(raw, known));
  }

  private static String refused(SourceItem item, String why) {
    return SafeText.escape(item.place() + ": " + why) + "\n";
  }

  static String explain(String place, Account account) {
    Sheet sheet = new Sheet();
    sheet.add("== " + place);
    FieldSheet.add(sheet, account);
    TextSheet.add(sheet, account.article());
    sheet.add("");
    BlockSheet.add(sheet, account.blocks());
    return String.join("\n", sheet.lines()) + "\n";
  }
}
