package io.broadsheet.enrich.core.site;

import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from a run of articles what recurs on their sites, all in memory, without a clock: the
 * articles count as those of one day. At most {@link #MOST_SITES} sites, the first ones met; 20 KB
 * each at most. Not safe for several threads while it learns.
 */
public final class SiteLearner {
  public static final int MOST_SITES = 10_000;

  private static final int ONE_DAY = 0;

  private final Map<String, byte[]> memories = new HashMap<>();
  private final Map<String, RecurringParagraphs> known = new HashMap<>();

  /** Counts one article; the same article must not be shown twice. */
  public void see(Sighting sighting) {
    byte[] held = memories.get(sighting.site());
    if (!sighting.tells() || held == null && memories.size() == MOST_SITES) {
      return;
    }
    SiteMemory memory = held == null ? new SiteMemory() : SiteMemoryFormat.read(held);
    memory.see(sighting, ONE_DAY);
    memories.put(sighting.site(), SiteMemoryFormat.write(memory));
  }

  /** Ends the learning: from now on what was learned can be asked for, by many threads. */
  public SiteLearner learned() {
    memories.forEach((site, memory) -> known.put(site, known(site, SiteMemoryFormat.read(memory))));
    memories.clear();
    return this;
  }

  /** What was learned of a site; {@link RecurringParagraphs#NONE} if nothing recurs there. */
  public RecurringParagraphs of(String site) {
    return known.getOrDefault(site, RecurringParagraphs.NONE);
  }

  private static RecurringParagraphs known(String site, SiteMemory memory) {
    List<Entry> recurring = memory.recurring();
    int articles = memory.articles();
    return recurring.isEmpty()
        ? RecurringParagraphs.NONE
        : RecurringParagraphs.of(
            RecurringParagraphs.versionOf(site, articles, recurring), articles, recurring);
  }
}
