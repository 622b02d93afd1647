package io.broadsheet.local.stack;

import io.broadsheet.enrich.EnrichConfig;
import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.TopicSchemas;
import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.settings.Settings;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * All real parts in this JVM, on one data folder: broker, registry, topics, ingest, enrich and a
 * sink that writes SQLite. They close with the {@link Lifecycle} they were started in, last one
 * first.
 */
public final class Stack {
  private final Settings settings;
  private final IngestService ingest;
  private final EnrichPart enrich;
  private final SinkService sink;
  private final Path database;

  private Stack(Lifecycle lifecycle, Settings at) {
    Path data = data(at);
    database = data.resolve("broadsheet.db");
    settings =
        at.with(EnrichConfig.STATE_DIR, data.resolve("enrich"))
            .with(SinkConfig.STORE, "sqlite:" + database);
    try (Admin admin = Admin.create(settings.kafka())) {
      new TopicAdmin(admin).createMissing();
    }
    try (SchemaRegistry schemas = HttpSchemaRegistry.of(settings.schemaRegistry())) {
      TopicSchemas.register(schemas);
    }
    enrich = lifecycle.add("enrich", EnrichPart.start(settings));
    sink = lifecycle.add("sink", SinkService.start(SinkConfig.of(settings)));
    ingest = lifecycle.add("ingest", IngestService.start(settings));
  }

  /**
   * Starts everything, and returns once an article can be handed in; enrich and sink may still be
   * joining their groups.
   *
   * @param given read with {@link StackSettings#ALL}
   * @param progress hears what is going on, in a few words
   * @throws io.broadsheet.service.UserError if a port is taken, or somebody runs on the same folder
   */
  public static Stack start(Lifecycle lifecycle, Settings given, Consumer<String> progress) {
    Path data = data(given);
    Preflight.check(given);
    progress.accept("starting the broker");
    EmbeddedBroker broker =
        lifecycle.add("broker", EmbeddedBroker.start(data, given.get(StackSettings.BROKER_PORT)));
    progress.accept("starting registry and services");
    EmbeddedRegistry registry =
        lifecycle.add(
            "registry", EmbeddedRegistry.start(data, given.get(StackSettings.REGISTRY_PORT)));
    return new Stack(lifecycle, given.at(broker.bootstrap(), registry.url()));
  }

  /**
   * Starts topics, schemas and services only, on a broker and a registry that are there.
   *
   * @param at read with {@link StackSettings#ALL}, with the addresses of both
   */
  public static Stack on(Lifecycle lifecycle, Settings at) {
    return new Stack(lifecycle, at);
  }

  private static Path data(Settings given) {
    return given.get(StackSettings.DATA).toAbsolutePath().normalize();
  }

  public IngestService ingest() {
    return ingest;
  }

  /** For clients of this stack's broker and registry. */
  public Settings settings() {
    return settings;
  }

  /** What a Kafka client needs to find the broker. */
  public Map<String, Object> kafka() {
    return settings.kafka();
  }

  /** The sink's consumer group. */
  public String sinkGroup() {
    return sink.group();
  }

  public Path database() {
    return database;
  }

  /** Whether every part is at work. */
  public boolean isReady() {
    return ingest.isReady() && enrich.isReady() && sink.health().isReady();
  }

  /** Where everything listens, a line each, for people. */
  public List<String> addresses() {
    String host = settings.get(IngestSettings.HOST);
    return List.of(
        "broker     " + settings.kafka().get("bootstrap.servers"),
        "registry   " + settings.schemaRegistry().get("schema.registry.url"),
        "ingest     http://" + host + ":" + ingest.port(),
        "enrich     http://" + host + ":" + enrich.port() + "/health/ready",
        "sink       http://" + host + ":" + sink.port() + "/health/ready",
        "database   " + database);
  }
}
