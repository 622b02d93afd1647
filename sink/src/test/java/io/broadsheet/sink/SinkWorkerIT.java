package io.broadsheet.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.service.UserError;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.sink.store.Advance;
import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.ArticleStores;
import io.broadsheet.sink.store.Batch;
import io.broadsheet.sink.store.SourceTopic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a broker does only at bad moments, and a real one not on request. */
class SinkWorkerIT {
  private static final String TOPIC = "articles.enriched";
  private static final SourceTopic SOURCE = new SourceTopic("cluster", "topic-id", TOPIC);
  private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
  private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

  @TempDir Path folder;
  private final AvroSerde<EnrichedArticle> serde =
      new AvroSerde<>(EnrichedArticle.class, new MemorySchemaRegistry());
  private final AtomicBoolean thrownOut = new AtomicBoolean();
  private final GroupMember consumer = new GroupMember();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final SinkHealth health = new SinkHealth(Clock.systemUTC());
  private final Metrics metrics = new Metrics();
  private ArticleStore store;
  private SinkWorker worker;

  /** A member that can be thrown out of its group without knowing. */
  private final class GroupMember extends MockConsumer<byte[], byte[]> {
    GroupMember() {
      super("none");
    }

    @Override
    public synchronized void commitSync(
        Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
      if (thrownOut.get()) {
        throw new CommitFailedException();
      }
      super.commitSync(offsets, timeout);
    }
  }

  @BeforeEach
  void start() {
    store = newStore();
    SinkMetrics sinkMetrics = new SinkMetrics(metrics.registry(), health);
    worker =
        new SinkWorker(
            consumer,
            () -> new SourceInfo(SOURCE, Duration.ofDays(14)),
            store,
            new BatchCommitter(
                store,
                new RecordDecoder(serde),
                new DeadLetters(producer),
                sinkMetrics,
                health,
                Clock.systemUTC()),
            new BatchLimits(2, 1 << 20, Duration.ofHours(1)),
            health,
            sinkMetrics,
            Clock.systemUTC(),
            false);
    consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
    consumer.updateEndOffsets(Map.of(ZERO, 100L, ONE, 100L));
    worker.subscribe();
    consumer.rebalance(List.of(ZERO));
    worker.turn();
  }

  @AfterEach
  void stop() {
    store.close();
    metrics.close();
  }

  private ArticleStore newStore() {
    return ArticleStores.at("sqlite:" + folder.resolve("kept.db"), null);
  }

  @Test
  void a_member_that_was_stalled_and_replaced_writes_nothing_and_reads_on_behind_the_other() {
    otherSinkMovesTo(5);
    add(ZERO, 0);
    add(ZERO, 1);
    thrownOut.set(true);
    worker.turn();
    assertThat(next(0)).isEqualTo(5);

    thrownOut.set(false);
    add(ZERO, 5);
    add(ZERO, 6);
    worker.turn();
    worker.turn();
    assertThat(next(0)).isEqualTo(7);
  }

  @Test
  void a_stranger_on_the_store_stops_the_sink() {
    otherSinkMovesTo(5);
    add(ZERO, 0);
    add(ZERO, 1);
    assertThatThrownBy(() -> worker.turn())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("partition 0")
        .hasMessageContaining("--name");
    assertThat(next(0)).isEqualTo(5);
  }

  @Test
  void what_was_gathered_from_a_partition_goes_when_the_partition_goes() {
    add(ZERO, 0);
    worker.turn();
    consumer.rebalance(List.of(ONE));
    worker.turn();
    add(ONE, 0);
    add(ONE, 1);
    worker.turn();

    assertThat(next(0)).isZero();
    assertThat(next(1)).isEqualTo(2);
  }

  @Test
  void a_letter_that_is_not_acknowledged_keeps_the_positions_where_they_are() {
    producer.sendException = new TimeoutException("no broker");
    addBroken(0);
    add(ZERO, 1);
    worker.turn();
    assertThat(next(0)).isZero();
    assertThat(health.lastWrite()).isEmpty();

    producer.sendException = null;
    addBroken(0);
    add(ZERO, 1);
    await().atMost(Duration.ofSeconds(20)).until(this::turn);
    assertThat(producer.history()).hasSize(1);
  }

  private boolean turn() {
    worker.turn();
    return next(0) == 2;
  }

  private void addBroken(long offset) {
    byte[] key = "broken".getBytes(StandardCharsets.UTF_8);
    consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, key, new byte[2]));
  }

  private void add(TopicPartition partition, long offset) {
    String id = "id-" + offset;
    byte[] value = serde.encode(TOPIC, Messages.enriched().setId(id).build());
    consumer.addRecord(
        new ConsumerRecord<>(
            TOPIC, partition.partition(), offset, id.getBytes(StandardCharsets.UTF_8), value));
  }

  private void otherSinkMovesTo(long next) {
    try (ArticleStore other = newStore()) {
      other.open();
      Advance advance = new Advance(0, 0, next, Instant.now());
      other.write(SOURCE, new Batch(List.of(advance), List.of()), refused -> {});
    }
  }

  private long next(int partition) {
    try (ArticleStore reader = newStore()) {
      reader.open();
      return reader.positions(TOPIC).get(partition).nextOffset();
    }
  }
}
