package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.broadsheet.ingest.NotPublishedException.Outcome;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Faults that a real broker shows rarely, injected at Kafka's own producer for tests. */
class ArticlePublisherTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ArticleSerde<RawArticle> serde =
      new AvroSerde<>(RawArticle.class, new MemorySchemaRegistry());
  private Optional<String> trouble = Optional.empty();

  @AfterEach
  void close() {
    producer.close();
  }

  private ArticlePublisher publisher(ArticleSerde<RawArticle> with) {
    Clock clock = Clock.fixed(NOW.plusNanos(999), ZoneOffset.UTC);
    return new ArticlePublisher(producer, with, () -> trouble, new PublishCounters(meters), clock);
  }

  private static Submission article(String text) {
    return Submission.of(
        null, null, null, text, "test", null, Map.of(), new SubmissionLimits(1 << 20));
  }

  private static RuntimeException fault(CompletableFuture<Receipt> receipt) {
    assertThat(receipt).isCompletedExceptionally();
    return (RuntimeException) receipt.handle((done, fault) -> fault).join();
  }

  private static Outcome outcome(CompletableFuture<Receipt> receipt) {
    return ((NotPublishedException) fault(receipt)).outcome();
  }

  private double counted(String outcome) {
    return meters
        .counter("broadsheet.ingest.records", "kind", "article", "outcome", outcome)
        .count();
  }

  @Test
  void a_receipt_is_given_only_when_the_broker_has_acknowledged() {
    CompletableFuture<Receipt> receipt = publisher(serde).publish(article("Hello"));
    assertThat(receipt).isNotDone();
    producer.completeNext();
    assertThat(receipt.join().topic()).isEqualTo("articles.raw");
    assertThat(receipt.join().id()).isEqualTo(article("Hello").id());
    RawArticle sent = serde.decode("articles.raw", producer.history().get(0).value());
    assertThat(sent.getReceivedAt()).isEqualTo(NOW);
    assertThat(counted("published")).isEqualTo(1);
  }

  @Test
  void a_fault_after_sending_is_unknown() {
    CompletableFuture<Receipt> receipt = publisher(serde).publish(article("Hello"));
    Thread sender = new Thread(() -> producer.errorNext(new TimeoutException("expired")));
    sender.start();
    assertThat(receipt).failsWithin(Duration.ofSeconds(10));
    assertThat(outcome(receipt)).isEqualTo(Outcome.UNKNOWN);
    assertThat(counted("unknown")).isEqualTo(1);
  }

  @Test
  void a_broker_known_to_be_away_is_not_sent_to() {
    trouble = Optional.of("no answer");
    assertThat(outcome(publisher(serde).publish(article("Hello")))).isEqualTo(Outcome.NOT_SENT);
    assertThat(producer.history()).isEmpty();
    assertThat(counted("not-sent")).isEqualTo(1);
  }

  @Test
  void a_full_buffer_is_a_full_queue() {
    producer.sendException = new BufferExhaustedException("full");
    assertThat(outcome(publisher(serde).publish(article("Hello")))).isEqualTo(Outcome.QUEUE_FULL);
  }

  @Test
  void a_fault_while_handing_over_is_not_sent() {
    producer.sendException = new TimeoutException("no metadata");
    assertThat(outcome(publisher(serde).publish(article("Hello")))).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void a_registry_away_is_not_sent() {
    ArticleSerde<RawArticle> away =
        new ArticleSerde<>() {
          @Override
          public byte[] encode(String topic, RawArticle value) {
            throw new RegistryUnavailableException("away");
          }

          @Override
          public RawArticle decode(String topic, byte[] bytes) {
            throw new RegistryUnavailableException("away");
          }
        };
    assertThat(outcome(publisher(away).publish(article("Hello")))).isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void a_record_larger_than_the_topic_takes_is_refused_before_it_is_sent() {
    Submission large =
        Submission.of(
            null,
            null,
            null,
            "x".repeat(7 << 20),
            "test",
            null,
            Map.of(),
            new SubmissionLimits(8 << 20));
    assertThat(fault(publisher(serde).publish(large))).isInstanceOf(ArticleRefusedException.class);
    producer.sendException = new RecordTooLargeException("larger than the broker takes");
    assertThat(fault(publisher(serde).publish(article("Hello"))))
        .asInstanceOf(type(ArticleRefusedException.class))
        .extracting(refused -> refused.reason().label())
        .isEqualTo("too-large");
    assertThat(counted("refused")).isEqualTo(2);
  }

  @Test
  void an_erasure_is_a_null_value_under_the_id() {
    publisher(serde).erase("some id");
    assertThat(producer.history().get(0).key()).isEqualTo("some id");
    assertThat(producer.history().get(0).value()).isNull();
  }
}
