package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.schemas.SiteFurniture;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of each site: the newest snapshot on {@code articles.site-furniture} that could be
 * read. In memory, at most 1.5 KB a site. Safe for use by many threads.
 */
final class SiteKnowledge {
  private final Map<String, RecurringParagraphs> sites = new ConcurrentHashMap<>();

  RecurringParagraphs of(String site) {
    return sites.getOrDefault(site, RecurringParagraphs.NONE);
  }

  /**
   * Takes in a snapshot; null forgets the site. A new site is left out while there are as many as
   * those who count keep: then somebody else writes to the topic.
   *
   * @throws IllegalArgumentException if the snapshot says what none can; the last one stays
   */
  void put(String site, SiteFurniture snapshot) {
    if (snapshot == null) {
      sites.remove(site);
    } else {
      RecurringParagraphs known = SnapshotFormat.read(snapshot);
      if (sites.size() < LearnedSites.MOST_SITES || sites.containsKey(site)) {
        sites.put(site, known);
      }
    }
  }

  int size() {
    return sites.size();
  }
}
