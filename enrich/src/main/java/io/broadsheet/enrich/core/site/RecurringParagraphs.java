package io.broadsheet.enrich.core.site;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * What is known of a site when an article is judged: in how many of its articles which paragraphs
 * stood. A value; the same version is the same knowledge. Safe for use by many threads.
 */
public final class RecurringParagraphs {
  /** Nothing known: what an article is judged with when its site is new, or none. */
  public static final RecurringParagraphs NONE = new RecurringParagraphs("", 0, List.of());

  /** Two articles share a paragraph by quoting, or by being one article; three seldom do. */
  public static final int LEAST_ARTICLES = 3;

  /** Below one article in fifty it is rather a report's background, told again word for word. */
  private static final int LEAST_SHARE = 50;

  private final String version;
  private final int articles;
  private final long[] hashes;
  private final int[] counts;

  /**
   * One paragraph.
   *
   * @param articles in how many different articles it stood
   * @param firstSeen the first and
   * @param lastSeen the last day of that, in days since 1970, UTC
   */
  public record Entry(long hash, int articles, int firstSeen, int lastSeen) {}

  private RecurringParagraphs(String version, int articles, List<Entry> entries) {
    this.version = version;
    this.articles = articles;
    this.hashes = new long[entries.size()];
    this.counts = new int[hashes.length];
    for (int at = 0; at < hashes.length; at++) {
      hashes[at] = entries.get(at).hash();
      counts[at] = entries.get(at).articles();
    }
  }

  /**
   * @param version see {@link #versionOf}
   * @param articles different articles of the site that were counted
   */
  public static RecurringParagraphs of(String version, int articles, List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::hash));
    return new RecurringParagraphs(version, articles, sorted);
  }

  /** The name of a content: 16 hex digits over the site, the counts and the hashes. */
  public static String versionOf(String site, int articles, List<Entry> entries) {
    ByteBuffer content = ByteBuffer.allocate(Integer.BYTES + entries.size() * 12);
    content.putInt(articles);
    entries.forEach(entry -> content.putLong(entry.hash()).putInt(entry.articles()));
    long hash = Fnv.of(content.array(), Fnv.of(site));
    return HexFormat.of().toHexDigits(hash);
  }

  /** Goes into every record judged with it; empty for {@link #NONE}. */
  public String version() {
    return version;
  }

  /** How many paragraphs are known. */
  public int size() {
    return hashes.length;
  }

  /** In how many articles a text stood; 0 unless they are enough to mean something. */
  public int articlesWith(String text) {
    if (hashes.length == 0) {
      return 0;
    }
    long hash = ParagraphHash.of(text);
    int at = hash == ParagraphHash.NONE ? -1 : Arrays.binarySearch(hashes, hash);
    boolean enough =
        at >= 0 && counts[at] >= LEAST_ARTICLES && (long) counts[at] * LEAST_SHARE >= articles;
    return enough ? counts[at] : 0;
  }
}
