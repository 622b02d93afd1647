package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RecurringParagraph;
import io.broadsheet.schemas.SiteFurniture;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** What is known of a site, as it stands on {@code articles.site-furniture}, and back. */
final class SnapshotFormat {

  private SnapshotFormat() {}

  static SiteFurniture write(String site, int articles, List<Entry> recurring) {
    return Messages.siteFurniture()
        .setSite(site)
        .setVersion(RecurringParagraphs.versionOf(site, articles, recurring))
        .setWindowDays(SiteMemory.WINDOW_DAYS)
        .setArticles(articles)
        .setParagraphs(recurring.stream().map(SnapshotFormat::paragraph).toList())
        .build();
  }

  /**
   * @throws IllegalArgumentException if it has no version, or a hash is none
   */
  static RecurringParagraphs read(SiteFurniture snapshot) {
    if (snapshot.getVersion().isEmpty()) {
      throw new IllegalArgumentException("a snapshot without a version");
    }
    List<Entry> entries =
        snapshot.getParagraphs().stream()
            .limit(SiteMemory.MOST_PARAGRAPHS)
            .map(SnapshotFormat::entry)
            .toList();
    return RecurringParagraphs.of(snapshot.getVersion(), snapshot.getArticles(), entries);
  }

  private static RecurringParagraph paragraph(Entry entry) {
    return new RecurringParagraph(
        HexFormat.of().toHexDigits(entry.hash()),
        entry.articles(),
        LocalDate.ofEpochDay(entry.firstSeen()),
        LocalDate.ofEpochDay(entry.lastSeen()));
  }

  private static Entry entry(RecurringParagraph paragraph) {
    return new Entry(
        HexFormat.fromHexDigitsToLong(paragraph.getHash()),
        paragraph.getArticles(),
        (int) paragraph.getFirstSeen().toEpochDay(),
        (int) paragraph.getLastSeen().toEpochDay());
  }
}
