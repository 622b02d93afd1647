package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.health.Health;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enrich stage, running in this process.
 *
 * <p>Starting returns at once. Whatever is missing (broker, topics, registry) is waited for, and
 * {@link #addTo(Health)} says what it is. Safe for use by many threads.
 */
public final class EnrichService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichService.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);
  private static final Duration FIRST_READ_WITHIN = Duration.ofSeconds(30);

  private final ArticleSerdes serdes;
  private final int learnEvery;
  private final Duration closeAfter;
  private final SiteKnowledge knowledge = new SiteKnowledge();
  private final Limits limits;
  private final MeterRegistry meters;
  private final Map<String, Object> settings;
  private final RegistryWait registry;
  private final Cluster cluster;
  private final ThreadReplacement replacement = new ThreadReplacement();
  private final Starter starter;
  private FurnitureReader reader;
  private volatile KafkaStreams streams;
  private KafkaStreamsMetrics streamsMetrics;

  private EnrichService(EnrichConfig config, ArticleSerdes serdes, MeterRegistry meters) {
    this.serdes = serdes;
    this.learnEvery = config.learnEvery();
    this.closeAfter = config.closeAfter();
    this.meters = meters;
    this.limits = Limits.withArticle(config.maxArticleBytes());
    this.settings = StreamsSettings.of(config);
    this.registry = new RegistryWait(StreamsSettings.longestWait(settings));
    this.cluster = new Cluster(new StreamsConfig(settings).getAdminConfigs("enrich"));
    this.starter = new Starter(this::attempt);
  }

  /**
   * Starts the stage.
   *
   * @param serdes stay the caller's to close, after this
   * @param meters where the stage puts its meters
   */
  public static EnrichService start(
      EnrichConfig config, ArticleSerdes serdes, MeterRegistry meters) {
    return new EnrichService(config, serdes, meters);
  }

  /** Adds what must be well for the stage to do its work. */
  public EnrichService addTo(Health health) {
    health.check("broker", cluster::trouble);
    health.check("schema-registry", registry::trouble);
    health.check("start", starter::trouble);
    health.check("streams", this::streamsTrouble);
    health.thread("streams", () -> dead(streams == null ? null : streams.state()));
    return this;
  }

  /** Whether records are being handled. */
  public boolean isReady() {
    Health health = new Health();
    addTo(health);
    return health.isReady();
  }

  private void attempt() {
    int partitions = cluster.partitions();
    settleSchemas();
    readFurniture();
    launch(partitions);
  }

  /** Settles our schemas' ids: from now on only a schema never met asks the registry. */
  private void settleSchemas() {
    registry.ask(
        () -> serdes.enriched().encode(Destination.ENRICHED.topic(), Messages.enriched().build()));
    registry.ask(
        () ->
            serdes
                .furniture()
                .encode(Destination.SITE_FURNITURE.topic(), Messages.siteFurniture().build()));
  }

  /** The first article is judged with all that was known when the stage started. */
  private void readFurniture() {
    if (learnEvery > 0) {
      startReader().await(FIRST_READ_WITHIN);
    }
  }

  private synchronized FurnitureReader startReader() {
    if (reader == null) {
      Map<String, Object> consumer =
          new StreamsConfig(settings).getGlobalConsumerConfigs("enrich-furniture");
      reader = new FurnitureReader(consumer, serdes.furniture(), registry, knowledge);
    }
    return reader;
  }

  private synchronized void launch(int partitions) {
    Clock clock = Clock.systemUTC();
    EnrichParts parts =
        new EnrichParts(
            serdes.raw(),
            serdes.enriched(),
            serdes.furniture(),
            new Enricher(),
            knowledge,
            learnEvery,
            Versions.current(),
            limits,
            partitions,
            closeAfter,
            registry,
            new EnrichMetrics(meters, clock),
            clock);
    KafkaStreams fresh = new KafkaStreams(EnrichTopology.build(parts), new StreamsConfig(settings));
    fresh.setUncaughtExceptionHandler(replacement);
    fresh.setStateListener((now, before) -> LOG.info("Enrich is {}", now));
    streamsMetrics = new KafkaStreamsMetrics(fresh);
    streamsMetrics.bindTo(meters);
    streams = fresh;
    fresh.start();
  }

  /** Failed threads are replaced; from these states Kafka Streams does not come back by itself. */
  static Optional<String> dead(KafkaStreams.State state) {
    return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.NOT_RUNNING
        ? Optional.of("state " + state)
        : Optional.empty();
  }

  private Optional<String> streamsTrouble() {
    KafkaStreams running = streams;
    if (running == null) {
      return Optional.of("not started");
    }
    if (running.state() == KafkaStreams.State.RUNNING) {
      return Optional.empty();
    }
    String fault = replacement.trouble().map(what -> "; a thread failed: " + what).orElse("");
    return Optional.of("state " + running.state() + fault);
  }

  /**
   * Finishes the records at hand, commits, and leaves the group at once, so that another instance
   * need not wait for the session to end; with a {@code group.instance.id} it stays a member.
   */
  @Override
  public void close() {
    registry.close();
    replacement.close();
    starter.close();
    closeStreams();
    closeReader();
    cluster.close();
  }

  private synchronized void closeReader() {
    if (reader != null) {
      reader.close();
    }
  }

  private synchronized void closeStreams() {
    if (streams == null) {
      return;
    }
    boolean isStatic = settings.containsKey(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    GroupMembershipOperation membership =
        isStatic ? GroupMembershipOperation.REMAIN_IN_GROUP : GroupMembershipOperation.LEAVE_GROUP;
    streamsMetrics.close();
    CloseOptions how = CloseOptions.timeout(CLOSE_WITHIN).withGroupMembershipOperation(membership);
    try {
      if (!streams.close(how)) {
        LOG.warn("Enrich did not stop within {} s; what was not committed is read again", 8);
      }
    } catch (StreamsException fault) {
      LOG.warn("Enrich did not leave its group: {}", fault.getMessage());
    }
  }
}
