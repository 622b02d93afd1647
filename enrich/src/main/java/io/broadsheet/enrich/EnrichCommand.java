package io.broadsheet.enrich;

import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.http.AdminServer;
import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.metrics.Metrics;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.Settings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;

/** Runs the enrich service until it is stopped. */
@Command(
    name = "enrich",
    description = "Runs the enrich service: articles.raw to articles.enriched, exactly once.")
public final class EnrichCommand extends SettingsCommand {

  @Override
  protected List<Setting<?>> known() {
    return EnrichConfig.SETTINGS;
  }

  @Override
  protected List<ConfigDef> moreKafka() {
    return List.of(StreamsConfig.configDef());
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    EnrichConfig config = EnrichConfig.of(settings);
    HttpAddress address = new HttpAddress(config.host(), config.port(), "--enrich-port");
    Health health = new Health();
    try (Lifecycle lifecycle = Lifecycle.untilSignal()) {
      Metrics metrics = lifecycle.add("metrics", new Metrics());
      ArticleSerdes serdes = lifecycle.add("registry client", open(settings.schemaRegistry()));
      lifecycle.add("admin server", AdminServer.start(address, health, metrics));
      lifecycle
          .add("enrich", EnrichService.start(config, serdes, metrics.registry()))
          .addTo(health);
      lifecycle.await();
    }
    return 0;
  }

  private static ArticleSerdes open(Map<String, Object> settings) {
    try {
      return ArticleSerdes.open(settings);
    } catch (IllegalArgumentException mistake) {
      throw new UserError(mistake.getMessage());
    }
  }
}
