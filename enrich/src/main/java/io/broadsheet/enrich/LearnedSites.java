package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.SiteMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sites that one task counts for, in two stores: what is remembered of each, on disk, and on
 * which day each was seen last, in memory.
 *
 * <p>Bounded: a site not seen for {@link SiteMemory#WINDOW_DAYS} days is forgotten; and when there
 * is no room for a new one, so is the sixteenth of the sites not seen for the longest.
 */
final class LearnedSites {
  /** Of all tasks together. */
  static final int MOST_SITES = 100_000;

  private static final int SHARE_FORGOTTEN = 16;

  private final KeyValueStore<String, SiteMemory> memories;
  private final KeyValueStore<String, Integer> days;
  private final int most;
  private int swept = -1;

  LearnedSites(
      KeyValueStore<String, SiteMemory> memories, KeyValueStore<String, Integer> days, int most) {
    this.memories = memories;
    this.days = days;
    this.most = most;
  }

  SiteMemory of(String site) {
    SiteMemory known = memories.get(site);
    return known == null ? new SiteMemory() : known;
  }

  void put(String site, SiteMemory memory, int day) {
    memories.put(site, memory);
    Integer last = days.get(site);
    if (last == null || last < day) {
      days.put(site, day);
    }
  }

  /** Which sites must go before this one is put; empty nearly always. */
  List<String> outlived(String site, int day) {
    List<String> gone = new ArrayList<>();
    if (day > swept) {
      swept = day;
      gone.addAll(seenBefore(day - SiteMemory.WINDOW_DAYS + 1));
    }
    if (gone.isEmpty() && days.approximateNumEntries() >= most && days.get(site) == null) {
      gone.addAll(eldest(Math.max(1, most / SHARE_FORGOTTEN)));
    }
    gone.remove(site);
    return gone;
  }

  void forget(String site) {
    memories.delete(site);
    days.delete(site);
  }

  private List<String> seenBefore(int day) {
    return all().stream().filter(each -> each.value < day).map(each -> each.key).toList();
  }

  private List<String> eldest(int number) {
    return all().stream()
        .sorted(Comparator.comparing((KeyValue<String, Integer> each) -> each.value))
        .limit(number)
        .map(each -> each.key)
        .toList();
  }

  private List<KeyValue<String, Integer>> all() {
    List<KeyValue<String, Integer>> all = new ArrayList<>();
    try (KeyValueIterator<String, Integer> each = days.all()) {
      each.forEachRemaining(all::add);
    }
    return all;
  }
}
