package io.broadsheet.ingest;

import io.broadsheet.ingest.NotPublishedException.Outcome;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerde;
import io.broadsheet.schemas.registry.IncompatibleSchemaException;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.service.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Puts articles on {@code articles.raw}, keyed by id, each acknowledged by every replica before its
 * receipt is given. A future fails with {@link NotPublishedException} (send it again) or {@link
 * ArticleRefusedException} (its own fault). Safe for use by many threads.
 */
public final class ArticlePublisher implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofSeconds(4);

  /** What a record needs in its batch besides key and value, generously. */
  private static final int OVERHEAD_BYTES = 4 * 1024;

  private final Producer<String, byte[]> producer;
  private final ArticleSerde<RawArticle> serde;
  private final HealthCheck trouble;
  private final PublishCounters counters;
  private final Clock clock;

  /**
   * @param producer idempotent, all acknowledgements; this closes it
   * @param trouble what is wrong with broker or registry, as far as is known
   */
  public ArticlePublisher(
      Producer<String, byte[]> producer,
      ArticleSerde<RawArticle> serde,
      HealthCheck trouble,
      PublishCounters counters,
      Clock clock) {
    this.producer = producer;
    this.serde = serde;
    this.trouble = trouble;
    this.counters = counters;
    this.clock = clock;
  }

  /** The message of an article that is received now. */
  public RawArticle receive(Submission submission) {
    return submission.toRaw(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Publishes an article that is received now. */
  public CompletableFuture<Receipt> publish(Submission submission) {
    return publish(receive(submission));
  }

  /**
   * Publishes a message as it is. The same message may be published again: {@code receivedAt} tells
   * readers that it is no newer than before.
   */
  public CompletableFuture<Receipt> publish(RawArticle article) {
    try {
      byte[] value = serde.encode(Topics.RAW.name(), article);
      if (value.length + OVERHEAD_BYTES > Topics.RAW.maxMessageBytes()) {
        throw PublishFaults.tooLarge(value.length);
      }
      return send("article", new ProducerRecord<>(Topics.RAW.name(), article.getId(), value));
    } catch (RegistryUnavailableException | IncompatibleSchemaException registry) {
      String detail = "the schema registry: " + registry.getMessage();
      return failed("article", new NotPublishedException(Outcome.NOT_SENT, detail, registry));
    } catch (ArticleRefusedException refused) {
      return failed("article", refused);
    }
  }

  /** Asks for the erasure of an article: a null value under its id. */
  public CompletableFuture<Receipt> erase(String id) {
    return send("tombstone", new ProducerRecord<>(Topics.RAW.name(), ArticleId.checked(id), null));
  }

  /** Sends a record that is no article of {@code articles.raw}: a dead letter. */
  CompletableFuture<Receipt> bury(ProducerRecord<String, byte[]> letter) {
    return send("dead-letter", letter);
  }

  private CompletableFuture<Receipt> send(String kind, ProducerRecord<String, byte[]> record) {
    if (trouble.problem().isPresent()) {
      String what = trouble.problem().orElse("");
      return failed(kind, new NotPublishedException(Outcome.NOT_SENT, what, null));
    }
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    try {
      producer.send(
          record,
          (written, fault) -> {
            if (fault == null) {
              counters.count(kind, "published");
              receipt.complete(
                  new Receipt(
                      record.key(), written.topic(), written.partition(), written.offset()));
            } else {
              fail(receipt, kind, PublishFaults.of(fault, Thread.currentThread() == caller));
            }
          });
    } catch (InterruptException interrupted) {
      Thread.currentThread().interrupt();
      fail(receipt, kind, PublishFaults.of(interrupted, false));
    } catch (RuntimeException closed) { // the producer is closed, or beyond repair
      fail(receipt, kind, PublishFaults.of(closed, true));
    }
    return receipt;
  }

  private CompletableFuture<Receipt> failed(String kind, RuntimeException fault) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    fail(receipt, kind, fault);
    return receipt;
  }

  private void fail(CompletableFuture<Receipt> receipt, String kind, RuntimeException fault) {
    counters.count(kind, PublishFaults.label(fault));
    receipt.completeExceptionally(fault);
  }

  /** Sends what waits, for four seconds at most. */
  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
