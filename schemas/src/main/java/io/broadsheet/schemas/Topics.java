package io.broadsheet.schemas;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * THE LIST of topics, with every setting that matters to somebody who reads or writes them.
 *
 * <p>All stamp records at the broker: a page's own time lives in its fields, since a record stamped
 * with a date of 2016 would fall to retention at once, and one from the future is refused. Segments
 * roll twice a day, because neither compaction nor retention ever touches the newest one: that is
 * what makes the promises about erasure hold on a quiet topic.
 */
public final class Topics {
  /** How many partitions a topic has unless told otherwise; fixed once it is created. */
  public static final int PARTITIONS = 12;

  /** What came in. A null value asks for the article's erasure. */
  public static final Topic RAW =
      topic(
          "articles.raw",
          RawArticle.class,
          6,
          Map.ofEntries(
              entry("cleanup.policy", "compact,delete"),
              entry("retention.ms", days(90)),
              entry("max.compaction.lag.ms", days(1)),
              entry("delete.retention.ms", days(14))));

  /** What was understood. A null value says that the article was erased. */
  public static final Topic ENRICHED =
      topic(
          "articles.enriched",
          EnrichedArticle.class,
          12,
          Map.ofEntries(
              entry("cleanup.policy", "compact"),
              entry("max.compaction.lag.ms", days(1)),
              entry("delete.retention.ms", days(14))));

  /** What could not be handled: the bytes as they came, the reason in the headers. */
  public static final Topic DEAD_LETTER =
      topic(
          "articles.dead-letter",
          null,
          8,
          Map.ofEntries(entry("cleanup.policy", "delete"), entry("retention.ms", days(7))));

  /** Which paragraphs recur on a site. A null value says that the site is forgotten. */
  public static final Topic SITE_FURNITURE =
      topic(
          "articles.site-furniture",
          SiteFurniture.class,
          1,
          Map.ofEntries(
              entry("cleanup.policy", "compact"),
              entry("max.compaction.lag.ms", days(1)),
              entry("delete.retention.ms", days(14))));

  /** Every topic of ours, in the order in which an article meets them. */
  public static final List<Topic> ALL = List.of(RAW, ENRICHED, DEAD_LETTER, SITE_FURNITURE);

  private Topics() {}

  private static Topic topic(
      String name,
      Class<? extends SpecificRecord> message,
      int maxMebibytes,
      Map<String, String> own) {
    Map<String, String> settings = new TreeMap<>(own);
    settings.put("message.timestamp.type", "LogAppendTime");
    settings.put("max.message.bytes", String.valueOf(maxMebibytes * 1024 * 1024));
    settings.put("segment.ms", String.valueOf(Duration.ofHours(12).toMillis()));
    return new Topic(name, Optional.ofNullable(message), Collections.unmodifiableMap(settings));
  }

  private static String days(int days) {
    return String.valueOf(Duration.ofDays(days).toMillis());
  }
}
