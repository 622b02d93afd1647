package io.broadsheet.enrich;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole stage: bytes in, one decision a record, bytes out.
 *
 * <pre>
 *   articles.raw ──► raw ──► enrich ──┬──► to-enriched      articles.enriched
 *                              │      ├──► to-dead-letter   articles.dead-letter
 *                  revisions, outcomes└──► back-to-raw      articles.raw
 * </pre>
 *
 * <p>The source reads bytes, and the processor decodes: a record that can't be decoded still has
 * its key and value to put into a dead letter, and a registry that is away is told from a damaged
 * record.
 */
public final class EnrichTopology {
  static final String RAW_TOPIC = "articles.raw";
  static final String ENRICHED_TOPIC = "articles.enriched";
  static final String DEAD_LETTER_TOPIC = "articles.dead-letter";

  static final String SOURCE = "raw";
  static final String PROCESSOR = "enrich";

  /** What is held for each id: revision, hashes, time. */
  static final String REVISIONS_STORE = "revisions";

  /** How many records of each partition had which outcome. */
  public static final String OUTCOMES_STORE = "outcomes";

  private EnrichTopology() {}

  static Topology build(EnrichParts parts) {
    Decider decider = new Decider(parts);
    Topology topology = new Topology();
    topology.addSource(
        AutoOffsetReset.earliest(),
        SOURCE,
        new LogTime(),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer(),
        RAW_TOPIC);
    topology.addProcessor(PROCESSOR, () -> new EnrichProcessor(decider, parts.metrics()), SOURCE);
    topology.addStateStore(revisions(), PROCESSOR);
    topology.addStateStore(outcomes(), PROCESSOR);
    addSink(topology, Destination.ENRICHED, Rerouter.byKey());
    addSink(topology, Destination.DEAD_LETTER, null);
    addSink(topology, Destination.RAW, new Rerouter(parts.partitions()));
    return topology;
  }

  private static void addSink(
      Topology topology, Destination to, StreamPartitioner<byte[], byte[]> partitioner) {
    topology.addSink(
        to.sink(),
        to.topic(),
        new ByteArraySerializer(),
        new ByteArraySerializer(),
        partitioner,
        PROCESSOR);
  }

  private static StoreBuilder<KeyValueStore<String, Revision>> revisions() {
    // An erased article's hashes leave the changelog in the time in which raw forgets the article.
    Map<String, String> forgetful =
        Map.of(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000",
            TopicConfig.SEGMENT_MS_CONFIG, "43200000");
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REVISIONS_STORE), Serdes.String(), new RevisionSerde())
        .withLoggingEnabled(forgetful)
        .withCachingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, Tally>> outcomes() {
    // Cached: the changelog gets one entry a commit and partition, not one a record.
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(OUTCOMES_STORE), Serdes.String(), new TallySerde())
        .withLoggingEnabled(Map.of())
        .withCachingEnabled();
  }
}
