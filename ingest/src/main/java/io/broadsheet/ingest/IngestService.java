package io.broadsheet.ingest;

import io.broadsheet.ingest.http.ArticleRoutes;
import io.broadsheet.service.Resources;
import io.broadsheet.service.UserError;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.http.AdminServer;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.service.settings.Settings;

/**
 * Ingest, listening: HTTP in front, the publisher behind. Broker and registry may be away at the
 * start and at any time later; requests are then answered with 503, and readiness says why.
 */
public final class IngestService implements AutoCloseable {
  private final IngestParts parts;
  private final Metrics metrics;
  private final AdminServer server;
  private final Health health;

  private IngestService(IngestParts parts, Metrics metrics, Health health, AdminServer server) {
    this.parts = parts;
    this.metrics = metrics;
    this.health = health;
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param settings read with {@link IngestSettings#ALL}
   * @throws UserError if the port is taken, or others could reach it without a token
   */
  public static IngestService start(Settings settings) {
    IngestConfig config = IngestConfig.of(settings);
    Metrics metrics = new Metrics();
    IngestParts parts = IngestParts.open(config, metrics.registry());
    Health health = parts.health();
    ArticleRoutes routes =
        new ArticleRoutes(
            parts.publisher(),
            config.limits(),
            new IntakeBudget(config.queueBytes()),
            config.access(),
            config.patience());
    String description = Resources.text(IngestService.class, "ingest-openapi.json");
    try {
      return new IngestService(
          parts,
          metrics,
          health,
          AdminServer.start(config.address(), health, metrics, description, routes::addTo));
    } catch (RuntimeException fault) {
      parts.close();
      metrics.close();
      throw fault;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Whether broker, topic and registry are there. */
  public boolean isReady() {
    return health.isReady();
  }

  /** For callers in the same process that publish without HTTP. */
  public ArticlePublisher publisher() {
    return parts.publisher();
  }

  /** Stops listening, then sends what waits. */
  @Override
  public void close() {
    server.close();
    parts.close();
    metrics.close();
  }
}
