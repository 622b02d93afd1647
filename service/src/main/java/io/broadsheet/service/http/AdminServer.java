package io.broadsheet.service.http;

import io.broadsheet.service.Resources;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.metrics.Metrics;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;

/**
 * Health, metrics and the description of a service over HTTP: {@code GET /health/live}, {@code
 * /health/ready} (200, or 503 with the checks that fail), {@code /metrics}, {@code /openapi.json}.
 */
public final class AdminServer implements AutoCloseable {
  private final HttpServer server;

  private AdminServer(HttpServer server) {
    this.server = server;
  }

  /** A server with nothing but these four paths. */
  public static AdminServer start(HttpAddress address, Health health, Metrics metrics) {
    return start(
        address,
        health,
        metrics,
        Resources.text(AdminServer.class, "admin-openapi.json"),
        config -> {});
  }

  /**
   * A server with these four paths and more.
   *
   * @param openApi the description of them all, as JSON
   * @throws io.broadsheet.service.UserError if the port is taken
   */
  public static AdminServer start(
      HttpAddress address,
      Health health,
      Metrics metrics,
      String openApi,
      Consumer<JavalinConfig> more) {
    AdminRoutes routes = new AdminRoutes(health, metrics, openApi);
    return new AdminServer(
        HttpServer.start(
            address,
            config -> {
              routes.addTo(config);
              more.accept(config);
            }));
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
