package io.broadsheet.local.stack;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.enrich.EnrichService;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.http.AdminServer;
import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.service.settings.Settings;

/** The enrich stage with what it needs around it: registry client, meters, health over HTTP. */
final class EnrichPart implements AutoCloseable {
  private final Lifecycle parts;
  private final EnrichService service;
  private final AdminServer admin;

  private EnrichPart(Lifecycle parts, EnrichConfig config, Settings settings) {
    this.parts = parts;
    Health health = new Health();
    Metrics metrics = parts.add("metrics", new Metrics());
    ArticleSerdes serdes =
        parts.add("registry client", ArticleSerdes.open(settings.schemaRegistry()));
    HttpAddress address = new HttpAddress(config.host(), config.port(), EnrichConfig.PORT.name());
    admin = parts.add("admin server", AdminServer.start(address, health, metrics));
    service = parts.add("enrich", EnrichService.start(config, serdes, metrics.registry()));
    service.addTo(health);
  }

  static EnrichPart start(Settings settings) {
    Lifecycle parts = new Lifecycle();
    try {
      return new EnrichPart(parts, EnrichConfig.of(settings), settings);
    } catch (RuntimeException fault) {
      parts.close();
      throw fault;
    }
  }

  boolean isReady() {
    return service.isReady();
  }

  int port() {
    return admin.port();
  }

  @Override
  public void close() {
    parts.close();
  }
}
