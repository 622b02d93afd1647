package io.broadsheet.sink;

import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.UserError;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.http.AdminServer;
import io.broadsheet.service.kafka.BrokerWatch;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.ArticleStores;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running sink: its thread, its clients, and its health and metrics over HTTP. Starting returns
 * at once; {@link #health()} says when it works. Safe for use by many threads.
 */
public final class SinkService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkService.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
  private static final Duration LEAVE_LIMIT = Duration.ofSeconds(3);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Health health = new Health();
  private final Metrics metrics = new Metrics();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final ArticleStore store;
  private final Consumer<byte[], byte[]> consumer;
  private final SinkWorker worker;
  private final Thread thread;
  private final AdminServer admin;
  private final String name;

  private SinkService(SinkConfig config) {
    store = ArticleStores.at(config.store(), config.password());
    name = config.name() == null ? store.name() : config.name();
    parts.push(metrics);
    try {
      consumer = SinkClients.consumer(config.settings(), name);
      worker = worker(config);
      admin = AdminServer.start(config.address(), health, metrics);
      parts.push(admin);
    } catch (RuntimeException e) {
      closeParts();
      throw e;
    }
    thread = new Thread(this::work, "sink-" + name);
  }

  /**
   * Starts a sink.
   *
   * @throws UserError for an address that can't be a store's, or a port that is taken
   */
  public static SinkService start(SinkConfig config) {
    SinkService service = new SinkService(config);
    service.thread.start();
    return service;
  }

  private SinkWorker worker(SinkConfig config) {
    Producer<byte[], byte[]> producer = SinkClients.producer(config.settings(), name);
    parts.push(() -> producer.close(Duration.ofSeconds(2)));
    BrokerWatch watch =
        BrokerWatch.inBackground(
            config.settings(), List.of(Topics.ENRICHED.name(), Topics.DEAD_LETTER.name()));
    parts.push(watch);
    health.check("kafka", watch);
    Admin adminClient = SinkClients.admin(config.settings(), name);
    parts.push(() -> adminClient.close(Duration.ofSeconds(2)));
    ArticleSerdes serdes = ArticleSerdes.open(config.settings().schemaRegistry());
    parts.push(serdes);
    Clock clock = Clock.systemUTC();
    SinkHealth sinkHealth = new SinkHealth(clock);
    sinkHealth.addTo(health);
    SinkMetrics sinkMetrics = new SinkMetrics(metrics.registry(), sinkHealth);
    return new SinkWorker(
        consumer,
        new SourceLookup(adminClient, Topics.ENRICHED.name()),
        store,
        new BatchCommitter(
            store,
            new RecordDecoder(serdes.enriched()),
            new DeadLetters(producer),
            sinkMetrics,
            sinkHealth,
            clock),
        config.limits(),
        sinkHealth,
        sinkMetrics,
        clock,
        config.resync());
  }

  private void work() {
    Throwable fault = null;
    try {
      worker.run();
    } catch (Throwable e) {
      LOG.debug("The sink stopped", e);
      fault = e;
      health.check("worker", () -> Optional.of("stopped: " + e.getMessage()));
      health.thread("worker", () -> Optional.of("stopped: " + e.getMessage()));
    }
    leave();
    if (fault == null) {
      stopped.complete(null);
    } else {
      stopped.completeExceptionally(fault);
    }
  }

  /** At once, whatever the reason to stop: another member may go on with our partitions. */
  private void leave() {
    store.close();
    try {
      consumer.close(CloseOptions.timeout(LEAVE_LIMIT));
    } catch (RuntimeException e) {
      LOG.debug("The group will notice by itself that we left", e);
    }
  }

  /** Completes when the sink has stopped: with a {@link UserError} if it had to. */
  public CompletableFuture<Void> stopped() {
    return stopped.copy();
  }

  public Health health() {
    return health;
  }

  public Metrics metrics() {
    return metrics;
  }

  /** Where health and metrics are served. */
  public int port() {
    return admin.port();
  }

  /** The consumer group. */
  public String group() {
    return SinkClients.GROUP_PREFIX + name;
  }

  /** Stops after the batch at hand, and leaves the group. */
  @Override
  public void close() {
    worker.stop();
    try {
      thread.join(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeParts();
  }

  private void closeParts() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("A part did not close cleanly", e);
      }
    }
  }
}
