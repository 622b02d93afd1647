package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.LoadPlan.Article;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts on raw what ingest never would but other producers may, with an idempotent producer of its
 * own that has no wire to lose answers. Safe for use by many threads.
 */
final class Planter implements AutoCloseable {
  private static final Instant YEARS_AGO = Instant.parse("2020-01-01T00:00:00Z");

  /** One more than an article may have. */
  private static final int TOO_LARGE = (4 << 20) + 1;

  private final ArticleSerdes serdes;
  private final KafkaProducer<byte[], byte[]> producer;

  Planter(String bootstrap, ArticleSerdes serdes) {
    this.serdes = serdes;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "max.request.size",
                16 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    // Settles the schema's id: the registry may be away later.
    encode(Messages.raw().build());
  }

  /** One attempt; empty if it was not acknowledged. */
  Optional<Client.Receipt> send(Article article, Token token, String id)
      throws InterruptedException {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    int right = Partitioning.rightPartition(id);
    int partition =
        article.kind() == ArticleKind.MISPLACED ? (right + 1) % Topics.PARTITIONS : right;
    try {
      RecordMetadata written =
          producer
              .send(
                  new ProducerRecord<>(
                      Topics.RAW.name(), partition, key, value(article, token, id)))
              .get();
      return Optional.of(new Client.Receipt(id, written.partition(), written.offset()));
    } catch (ExecutionException notAcknowledged) {
      return Optional.empty();
    }
  }

  private byte[] value(Article article, Token token, String id) {
    RawArticle.Builder raw =
        Messages.raw()
            .setId(id)
            .setUrl(article.url())
            .setSource(token.text())
            .setReceivedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    return switch (article.kind()) {
      case UNDECODABLE -> "no message at all".getBytes(StandardCharsets.UTF_8);
      case OLDER -> encode(raw.setText(article.text()).setReceivedAt(YEARS_AGO).build());
      case MISPLACED -> encode(raw.setText(article.text()).build());
      case TOO_LARGE -> encode(raw.setText("a".repeat(TOO_LARGE)).build());
      default -> throw new IllegalArgumentException(article.kind() + " goes over HTTP");
    };
  }

  private byte[] encode(RawArticle raw) {
    return serdes.raw().encode(Topics.RAW.name(), raw);
  }

  @Override
  public void close() {
    producer.close();
  }
}
