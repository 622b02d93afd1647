package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.SiteMemory;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
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
 *                  revisions, outcomes├──► back-to-raw      articles.raw
 *                           closings  └──► sightings ──► learn ──► to-site-furniture
 *                                                          │       articles.site-furniture
 *                                            site-memory, site-days
 * </pre>
 *
 * <p>The source reads bytes, and the processor decodes: a record that can't be decoded still has
 * its key and value to put into a dead letter, and a registry that is away is told from a damaged
 * record. Every outcome is decided before anything is repartitioned, so that nothing can be
 * rejected whose raw bytes are no longer at hand.
 */
public final class EnrichTopology {
  static final String RAW_TOPIC = "articles.raw";
  static final String ENRICHED_TOPIC = "articles.enriched";
  static final String DEAD_LETTER_TOPIC = "articles.dead-letter";

  static final String SITE_FURNITURE_TOPIC = "articles.site-furniture";

  static final String SOURCE = "raw";
  static final String PROCESSOR = "enrich";
  static final String SIGHTINGS = "sightings";
  static final String LEARNER = "learn";

  /** The node before the repartition topic, as Kafka Streams names it. */
  static final String TO_SIGHTINGS = SIGHTINGS + "-repartition-filter";

  /** What is held for each id: revision, hashes, time. */
  static final String REVISIONS_STORE = "revisions";

  /** How many records of each partition had which outcome. */
  public static final String OUTCOMES_STORE = "outcomes";

  /** When a record is due that closes the segments of each partition of raw. */
  static final String CLOSINGS_STORE = "closings";

  /** What is remembered of each site. */
  static final String SITE_MEMORY_STORE = "site-memory";

  /** On which day each site was seen last, in days since 1970. */
  static final String SITE_DAYS_STORE = "site-days";

  /**
   * An erased article's hashes leave the changelog in the time in which raw forgets the article.
   */
  private static final Map<String, String> FORGETFUL =
      Map.of(
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000",
          TopicConfig.SEGMENT_MS_CONFIG, "43200000");

  private static final Serde<byte[]> BYTES = Serdes.ByteArray();
  private static final AutoOffsetReset EARLIEST = AutoOffsetReset.earliest();

  private EnrichTopology() {}

  static Topology build(EnrichParts parts) {
    Decider decider = new Decider(parts);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(revisions());
    builder.addStateStore(outcomes());
    builder.addStateStore(closings());
    KStream<byte[], byte[]> outcomes =
        builder.stream(
                RAW_TOPIC, Consumed.with(BYTES, BYTES, new LogTime(), EARLIEST).withName(SOURCE))
            .process(
                () -> new EnrichProcessor(decider, parts.metrics(), closer(parts)),
                Named.as(PROCESSOR),
                REVISIONS_STORE,
                OUTCOMES_STORE,
                CLOSINGS_STORE);
    send(outcomes, Destination.ENRICHED, Rerouter.byKey());
    send(outcomes, Destination.DEAD_LETTER, null);
    send(outcomes, Destination.RAW, new Rerouter(parts.partitions()));
    learn(builder, outcomes, parts);
    return builder.build();
  }

  /** The articles of one site stand on all partitions: to count them, they are brought together. */
  private static void learn(
      StreamsBuilder builder, KStream<byte[], byte[]> outcomes, EnrichParts parts) {
    builder.addStateStore(siteMemory());
    builder.addStateStore(siteDays());
    KStream<byte[], byte[]> snapshots =
        outcomes
            .repartition(
                Repartitioned.with(BYTES, BYTES)
                    .withName(SIGHTINGS)
                    .withNumberOfPartitions(parts.partitions()))
            .process(
                () -> new LearnProcessor(parts),
                Named.as(LEARNER),
                SITE_MEMORY_STORE,
                SITE_DAYS_STORE);
    send(snapshots, Destination.SITE_FURNITURE, Rerouter.byKey());
  }

  private static void send(
      KStream<byte[], byte[]> records,
      Destination to,
      StreamPartitioner<byte[], byte[]> partitioner) {
    records.to(
        to.topic(),
        Produced.with(BYTES, BYTES).withName(to.sink()).withStreamPartitioner(partitioner));
  }

  private static StoreBuilder<KeyValueStore<String, Revision>> revisions() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(REVISIONS_STORE), Serdes.String(), new RevisionSerde())
        .withLoggingEnabled(FORGETFUL)
        .withCachingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, Tally>> outcomes() {
    // Cached: the changelog gets one entry a commit and partition, not one a record.
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(OUTCOMES_STORE), Serdes.String(), new TallySerde())
        .withLoggingEnabled(Map.of())
        .withCachingEnabled();
  }

  private static SegmentCloser closer(EnrichParts parts) {
    return new SegmentCloser(parts.partitions(), parts.closeAfter());
  }

  private static StoreBuilder<KeyValueStore<Integer, Long>> closings() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(CLOSINGS_STORE), Serdes.Integer(), Serdes.Long())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }

  private static StoreBuilder<KeyValueStore<String, SiteMemory>> siteMemory() {
    // Cached: a busy site is written once a commit.
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(SITE_MEMORY_STORE),
            Serdes.String(),
            new SiteMemorySerde())
        .withLoggingEnabled(FORGETFUL)
        .withCachingEnabled();
  }

  private static StoreBuilder<KeyValueStore<String, Integer>> siteDays() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(SITE_DAYS_STORE), Serdes.String(), Serdes.Integer())
        .withLoggingEnabled(Map.of())
        .withCachingDisabled();
  }
}
