package io.broadsheet.local.endtoend;

import io.broadsheet.local.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ingest, enrich and a SQLite sink, each a process of its own. */
final class Services implements AutoCloseable {
  private final int ingestPort = Ports.free();
  private final List<Victim> victims;

  /** A service that may be killed. */
  record Victim(ServiceProcess process, Post health) {
    boolean isReady() {
      return health.isReady();
    }
  }

  Services(Path folder, String bootstrap, String registry) {
    List<String> addresses =
        List.of("--kafka.bootstrap.servers=" + bootstrap, "--schema.registry.url=" + registry);
    int enrichPort = Ports.free();
    int sinkPort = Ports.free();
    victims =
        List.of(
            victim(
                folder.resolve("ingest.log"),
                ingestPort,
                addresses,
                "ingest",
                "serve",
                "--ingest-port=" + ingestPort),
            victim(
                folder.resolve("enrich.log"),
                enrichPort,
                addresses,
                "enrich",
                "--enrich-port=" + enrichPort,
                "--enrich-state-dir=" + folder.resolve("enrich")),
            victim(
                folder.resolve("sink.log"),
                sinkPort,
                addresses,
                "sink",
                "--sink-port=" + sinkPort,
                "--store=sqlite:" + folder.resolve("killed.db")));
  }

  int ingestPort() {
    return ingestPort;
  }

  List<Victim> victims() {
    return victims;
  }

  private static Victim victim(Path output, int port, List<String> addresses, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(addresses);
    return new Victim(new ServiceProcess(output, all), new Post(port));
  }

  @Override
  public void close() {
    victims.forEach(victim -> victim.process().close());
  }
}
