package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Decides about raw records exactly as the service would, on a state of its own, and writes
 * nothing. What is known of sites stays as it was given: nothing is learned. For one thread.
 *
 * <p>The state is in memory, some 400 bytes an article.
 */
public final class Reprocessing implements AutoCloseable {
  /** Segments are closed by the running topology, never by a run over what is there. */
  private static final Duration NO_TOPOLOGY_CLOSES = Duration.ZERO;

  private static final Duration REGISTRY_WITHIN = Duration.ofSeconds(30);
  private static final int MOST_ARTICLE_BYTES = 5 * 1024 * 1024;

  private final RevisionSerde format = new RevisionSerde();
  private final Map<String, Revision> state = new HashMap<>();
  private final SiteKnowledge knowledge = new SiteKnowledge();
  private final RegistryWait registry = new RegistryWait(REGISTRY_WITHIN);
  private final ArticleSerdes serdes;
  private final Decider decider;

  /**
   * What became of a record.
   *
   * @param id null unless there is a state to keep
   * @param state what to keep for the id, for {@link #restore}; null leaves it as it was
   * @param value what to write as the article's enriched record; null erases it
   * @param headers for that record
   */
  public record Result(
      RecordOutcome outcome, String id, byte[] state, byte[] value, Headers headers) {
    /** Whether there is an enriched record, or its erasure, to write. */
    public boolean writes() {
      return outcome == RecordOutcome.ENRICHED || outcome == RecordOutcome.ERASED;
    }
  }

  /**
   * @param serdes stay the caller's to close, after this
   * @param partitions how many {@code articles.raw} has
   */
  public Reprocessing(ArticleSerdes serdes, int partitions) {
    this.serdes = serdes;
    Clock clock = Clock.systemUTC();
    this.decider =
        new Decider(
            new EnrichParts(
                serdes.raw(),
                serdes.enriched(),
                serdes.furniture(),
                new Enricher(),
                knowledge,
                0,
                Versions.current(),
                Limits.withArticle(MOST_ARTICLE_BYTES),
                partitions,
                NO_TOPOLOGY_CLOSES,
                registry,
                new EnrichMetrics(new SimpleMeterRegistry(), clock),
                clock));
  }

  /** Which rules decide: enricher, ad model and schema. */
  public static String version() {
    Versions versions = Versions.current();
    return versions.enricher() + " " + versions.adModel() + " " + versions.schema();
  }

  /** What is known of a site, as it stands on {@code articles.site-furniture}. */
  public void know(String site, byte[] snapshot) {
    knowledge.put(
        site,
        registry.ask(
            () -> serdes.furniture().decode(Destination.SITE_FURNITURE.topic(), snapshot)));
  }

  /** What {@link Result#state()} was when the run stopped. */
  public void restore(String id, byte[] kept) {
    state.put(id, format.deserializer().deserialize(null, kept));
  }

  /** The article of a raw record's value. */
  public RawArticle decode(byte[] value) {
    return registry.ask(() -> serdes.raw().decode(Destination.RAW.topic(), value));
  }

  /** Decides about one record, and remembers what follows from it. */
  public Result decide(ConsumerRecord<byte[], byte[]> record) {
    Origin origin = new Origin(record.topic(), record.partition(), record.offset());
    RawRecord raw = new RawRecord(record.key(), record.value(), record.headers(), origin);
    Decision decision = decider.decide(raw, state::get);
    byte[] kept = null;
    if (decision.revision() != null) {
      state.put(decision.id(), decision.revision());
      kept = format.serializer().serialize(null, decision.revision());
    }
    Message message = decision.message();
    return new Result(
        decision.outcome(),
        decision.id(),
        kept,
        message == null ? null : message.value(),
        message == null ? null : message.headers());
  }

  @Override
  public void close() {
    registry.close();
  }
}
