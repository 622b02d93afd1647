package io.broadsheet.enrich.core.site;

import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of one site: in how many different articles of the last {@link #WINDOW_DAYS}
 * days each paragraph stood, counted by days, in UTC.
 *
 * <p>Bounded: at most {@link #MOST_PARAGRAPHS} paragraphs and {@link #MOST_TITLES} titles. When
 * there are more, an eighth of the paragraphs goes: those of the fewest articles first, among them
 * those not seen for the longest. Not safe for several threads.
 */
public final class SiteMemory {
  public static final int WINDOW_DAYS = 30;
  public static final int MOST_PARAGRAPHS = 1_000;
  public static final int MOST_TITLES = 200;

  /** What is told of a site: those in the most articles. */
  public static final int MOST_TOLD = 100;

  private static final int KEPT = MOST_PARAGRAPHS - MOST_PARAGRAPHS / 8;
  private static final Comparator<Entry> MOST_ARTICLES_FIRST =
      Comparator.comparingInt(Entry::articles).reversed().thenComparingLong(Entry::hash);

  /** In the order in which they were first seen. */
  final Map<Long, DayCounts> paragraphs = new LinkedHashMap<>();

  final Set<Long> titles = new LinkedHashSet<>();
  final DayCounts articles = new DayCounts();
  int today;
  int untold;
  long told;

  /**
   * Counts one article. The same article must not be shown twice; one with a title seen lately
   * counts as the same article under another address.
   *
   * @param day since 1970, in UTC; an earlier one than the last counts as the last
   */
  public void see(Sighting sighting, int day) {
    advance(Math.max(today, day));
    untold++;
    if (sighting.title() != ParagraphHash.NONE && !remember(sighting.title())) {
      return;
    }
    articles.add(today);
    for (long paragraph : sighting.paragraphs()) {
      paragraphs.computeIfAbsent(paragraph, first -> new DayCounts()).add(today);
    }
    if (paragraphs.size() > MOST_PARAGRAPHS) {
      forgetWeakest();
    }
  }

  /** What recurs, those in the most articles first. */
  public List<Entry> recurring() {
    List<Entry> found = new ArrayList<>();
    paragraphs.forEach(
        (hash, counts) -> {
          int total = counts.total();
          if (total >= RecurringParagraphs.LEAST_ARTICLES) {
            found.add(new Entry(hash, total, counts.first(), counts.last()));
          }
        });
    found.sort(MOST_ARTICLES_FIRST);
    return List.copyOf(found.subList(0, Math.min(MOST_TOLD, found.size())));
  }

  /**
   * Whether others should be told: what recurs is not what was told last, roughly; another
   * paragraph, or a count that has doubled. Notes that they were asked for, and what was told.
   */
  public boolean isNews(List<Entry> recurring) {
    untold = 0;
    long outline = outline(recurring);
    boolean news = outline != told;
    told = outline;
    return news;
  }

  /** Whether so many articles were seen since it was last asked for news. */
  public boolean isDue(int every) {
    return untold >= every;
  }

  /** Different articles within the window. */
  public int articles() {
    return articles.total();
  }

  /** Paragraphs remembered, whether or not they recur. */
  public int size() {
    return paragraphs.size();
  }

  /** 0 for nothing, so that a site without anything to tell is not told of. */
  private static long outline(List<Entry> recurring) {
    long outline = 0;
    for (Entry entry : recurring) {
      int level = Integer.SIZE - Integer.numberOfLeadingZeros(entry.articles());
      outline += (entry.hash() ^ level) * 0x9e3779b97f4a7c15L;
    }
    return outline;
  }

  private void advance(int day) {
    if (day == today) {
      return;
    }
    today = day;
    int oldest = day - WINDOW_DAYS + 1;
    articles.forgetBefore(oldest);
    for (Iterator<DayCounts> each = paragraphs.values().iterator(); each.hasNext(); ) {
      DayCounts counts = each.next();
      counts.forgetBefore(oldest);
      if (counts.isEmpty()) {
        each.remove();
      }
    }
  }

  private boolean remember(long title) {
    if (titles.size() >= MOST_TITLES && !titles.contains(title)) {
      Iterator<Long> eldest = titles.iterator();
      eldest.next();
      eldest.remove();
    }
    return titles.add(title);
  }

  private void forgetWeakest() {
    List<Map.Entry<Long, DayCounts>> weakest = new ArrayList<>(paragraphs.entrySet());
    // Stable: of equals the one that was first seen earliest goes first.
    weakest.sort(
        Comparator.comparingInt((Map.Entry<Long, DayCounts> each) -> each.getValue().total())
            .thenComparingInt(each -> each.getValue().last()));
    Set<Long> gone = new HashSet<>();
    weakest.subList(0, weakest.size() - KEPT).forEach(each -> gone.add(each.getKey()));
    paragraphs.keySet().removeAll(gone);
  }
}
