package io.broadsheet.local.registry;

import io.broadsheet.schemas.registry.model.RegistryState;
import io.broadsheet.service.UserError;
import io.broadsheet.service.http.HttpAddress;
import io.broadsheet.service.http.HttpServer;
import java.nio.file.Path;

/**
 * A schema registry inside this JVM that serves Confluent's REST API on the loopback interface and
 * keeps its schemas in a folder that outlives it. Avro only, without references between schemas.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final RegistryJournal journal;
  private final HttpServer server;
  private final int port;

  private EmbeddedRegistry(RegistryJournal journal, HttpServer server) {
    this.journal = journal;
    this.server = server;
    this.port = server.port();
  }

  /**
   * Starts a registry; it answers once this returns.
   *
   * @param dataFolder the data folder; the registry keeps {@code schema-registry/journal.ndjson} in
   *     it
   * @param port the port to listen on, 0 for any free one
   * @throws UserError if the port is taken, another process runs on the same folder, or the file in
   *     it is damaged
   */
  public static EmbeddedRegistry start(Path dataFolder, int port) {
    RegistryJournal journal =
        RegistryJournal.open(dataFolder.resolve("schema-registry").resolve("journal.ndjson"));
    try {
      RegistryState state = new RegistryState(journal::append);
      journal.read().forEach(state::replay);
      HttpServer server =
          HttpServer.start(
              new HttpAddress(LOOPBACK, port, "registry-port"), new RegistryRoutes(state)::add);
      return new EmbeddedRegistry(journal, server);
    } catch (RuntimeException fault) {
      journal.close();
      throw fault;
    }
  }

  /** Where clients find it, for example {@code http://127.0.0.1:8081}. */
  public String url() {
    return "http://" + LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    server.close();
    journal.close();
  }
}
