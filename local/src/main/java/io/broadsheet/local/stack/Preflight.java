package io.broadsheet.local.stack;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.local.Ports;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.Settings;
import io.broadsheet.sink.SinkConfig;

/** Looks at every port first: a stack that can't start whole should not start by halves. */
final class Preflight {
  private Preflight() {}

  static void check(Settings settings) {
    check(settings, StackSettings.BROKER_PORT, "the broker");
    check(settings, StackSettings.REGISTRY_PORT, "the schema registry");
    check(settings, IngestSettings.PORT, "ingest");
    check(settings, EnrichConfig.PORT, "enrich");
    check(settings, SinkConfig.PORT, "the sink");
  }

  private static void check(Settings settings, Setting<Integer> port, String who) {
    Ports.requireFree(settings.get(port), who, "--" + port.name());
  }
}
