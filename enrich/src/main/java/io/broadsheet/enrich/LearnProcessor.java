package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.enrich.core.site.SiteMemory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts in how many articles of a site each paragraph stood, and tells what recurs. Each article
 * arrives once, in the transaction that committed its outcome; it is counted in the transaction
 * that commits that it was read. All records are encoded before the first is forwarded.
 */
final class LearnProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(LearnProcessor.class);
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final EnrichParts parts;
  private ProcessorContext<byte[], byte[]> context;
  private LearnedSites sites;

  LearnProcessor(EnrichParts parts) {
    this.parts = parts;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    this.context = context;
    int most = Math.max(1, LearnedSites.MOST_SITES / parts.partitions());
    this.sites =
        new LearnedSites(
            context.getStateStore(EnrichTopology.SITE_MEMORY_STORE),
            context.getStateStore(EnrichTopology.SITE_DAYS_STORE),
            most);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    Sighting sighting = read(record.value());
    if (sighting == null) {
      return;
    }
    int day = Math.toIntExact(record.timestamp() / DAY_MILLIS);
    String site = sighting.site();
    List<String> gone = sites.outlived(site, day);
    SiteMemory memory = sites.of(site);
    memory.see(sighting, day);
    List<Record<byte[], byte[]>> told = new ArrayList<>();
    gone.forEach(each -> told.add(told(each, null, record.timestamp())));
    if (memory.isDue(parts.learnEvery())) {
      List<Entry> recurring = memory.recurring();
      if (memory.isNews(recurring)) {
        told.add(told(site, encode(site, memory.articles(), recurring), record.timestamp()));
      }
    }
    gone.forEach(sites::forget);
    sites.put(site, memory, day);
    told.forEach(context::forward);
  }

  /** Null for what is no sighting: the topic is ours, but others could write to it. */
  private static Sighting read(byte[] value) {
    try {
      return SightingFormat.read(value);
    } catch (SerializationException damaged) {
      LOG.warn("Passed over on the way to the counts of sites: {}", damaged.getMessage());
      return null;
    }
  }

  private byte[] encode(String site, int articles, List<Entry> recurring) {
    return parts
        .registry()
        .ask(
            () ->
                parts
                    .furniture()
                    .encode(
                        Destination.SITE_FURNITURE.topic(),
                        SnapshotFormat.write(site, articles, recurring)));
  }

  private static Record<byte[], byte[]> told(String site, byte[] value, long timestamp) {
    return new Record<>(site.getBytes(StandardCharsets.UTF_8), value, timestamp);
  }
}
