package io.broadsheet.local.erase;

import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.GroupOffsets;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.UserError;
import io.broadsheet.service.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Puts a tombstone on raw and follows it through enrich into every storage. For one thread. */
final class Erasure implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final TopicReader reader;
  private final GroupOffsets groups;
  private final Deadlines deadlines;
  private final Producer<byte[], byte[]> producer;

  Erasure(TopicReader reader, Admin admin, Settings settings) {
    this.reader = reader;
    this.groups = new GroupOffsets(admin);
    this.deadlines = Deadlines.of(admin);
    this.producer = Clients.producer(settings, Map.of());
  }

  ErasureReceipt erase(String id, Duration wait) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    Map<TopicPartition, Long> before = reader.ends(Topics.ENRICHED.name());
    RecordMetadata tombstone = send(id);
    TopicPartition raw = new TopicPartition(tombstone.topic(), tombstone.partition());
    Map<TopicPartition, Long> asked = Map.of(raw, tombstone.offset());
    boolean enriched = await(() -> groups.arePast(CatchUp.ENRICH, asked), deadline);
    Optional<Map<TopicPartition, Long>> answer =
        enriched ? tombstoneOnEnriched(id, before) : Optional.empty();
    Set<String> removed = new HashSet<>();
    List<String> sinks = groups.sinks();
    if (answer.isPresent()) {
      await(() -> allPast(sinks, answer.get(), removed), deadline);
    }
    return new ErasureReceipt(
        id,
        Instant.ofEpochMilli(tombstone.timestamp()),
        deadlines,
        raw + "@" + tombstone.offset(),
        answer.map(Erasure::place),
        sinks,
        removed,
        letters(id));
  }

  private RecordMetadata send(String id) throws InterruptedException {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    try {
      return producer.send(new ProducerRecord<>(Topics.RAW.name(), key, null)).get();
    } catch (ExecutionException fault) {
      throw new UserError("the broker did not take it: " + fault.getCause().getMessage(), 1);
    }
  }

  private Optional<Map<TopicPartition, Long>> tombstoneOnEnriched(
      String id, Map<TopicPartition, Long> from) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    AtomicReference<Map<TopicPartition, Long>> found = new AtomicReference<>();
    reader.read(
        from,
        record -> {
          if (record.value() == null && Arrays.equals(record.key(), key)) {
            found.set(
                Map.of(new TopicPartition(record.topic(), record.partition()), record.offset()));
          }
        });
    return Optional.ofNullable(found.get());
  }

  private boolean allPast(List<String> sinks, Map<TopicPartition, Long> answer, Set<String> done) {
    sinks.stream().filter(sink -> groups.arePast(sink, answer)).forEach(done::add);
    return done.size() == sinks.size();
  }

  private long letters(String id) {
    Set<Letter.Identity> mentioning = new HashSet<>();
    reader.readAll(
        Topics.DEAD_LETTER.name(),
        record -> {
          Letter letter = Letter.of(record);
          if (letter.id().equals(id)) {
            mentioning.add(letter.identity());
          }
        });
    return mentioning.size();
  }

  private static String place(Map<TopicPartition, Long> one) {
    Map.Entry<TopicPartition, Long> entry = one.entrySet().iterator().next();
    return entry.getKey() + "@" + entry.getValue();
  }

  private static boolean await(BooleanSupplier condition, long deadline)
      throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return true;
  }

  @Override
  public void close() {
    producer.close();
  }
}
