package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.processes.ChildProcess;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.TopicSchemas;
import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that runs: eight processes, the wires between them, the database and its disk. */
final class Fleet implements AutoCloseable {
  private static final int LOG_LINES = 8;
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration START = Duration.ofMinutes(5);

  private final Path folder;
  private final Addresses addresses;
  private final Map<String, ChildProcess> processes = new LinkedHashMap<>();
  private final Map<String, List<Wire>> wires = new LinkedHashMap<>();
  private final Readiness readiness;
  private final Disk disk; // null where the store has none of its own
  private final Database database;
  private final List<String> ended = new ArrayList<>();

  /** So that Ctrl-C leaves no process behind. */
  private final Thread ending = new Thread(this::endProcesses);

  private Fleet(Path folder, Addresses addresses, Disk disk, Database database) throws IOException {
    this.folder = folder;
    this.addresses = addresses;
    this.disk = disk;
    this.database = database;
    this.readiness = new Readiness(addresses);
    BrokerFiles brokers = new BrokerFiles(folder, addresses);
    brokers.write();
    new CommandLines(folder, addresses, brokers)
        .all(database.store())
        .forEach(
            (name, command) ->
                processes.put(
                    name, new ChildProcess(name, command, folder.resolve(name + ".log"))));
  }

  /** Starts everything, and returns once all of it is ready. */
  static Fleet start(Path folder, Addresses addresses, Disk disk, Database database)
      throws IOException, InterruptedException {
    LeftOvers.end(pids(folder), folder);
    Fleet fleet = new Fleet(folder, addresses, disk, database);
    try {
      fleet.startAll();
      return fleet;
    } catch (IOException | InterruptedException | RuntimeException fault) {
      fleet.printLogs();
      fleet.close();
      throw fault;
    }
  }

  private void startAll() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(ending);
    database.start();
    if (disk != null) {
      disk.free();
    }
    openWires();
    for (String broker : Parts.BROKERS) {
      processes.get(broker).start();
    }
    processes.get(Parts.REGISTRY).start();
    require(Parts.BROKERS.get(0));
    require(Parts.REGISTRY);
    new TopicAdmin(readiness.admin()).createMissing();
    try (SchemaRegistry schemas =
        HttpSchemaRegistry.of(Map.of("schema.registry.url", addresses.registryUrl()))) {
      TopicSchemas.register(schemas);
    }
    for (String service : services()) {
      processes.get(service).start();
      require(service);
    }
    notePids();
  }

  private static List<String> services() {
    List<String> services = new ArrayList<>(Parts.ENRICHERS);
    services.add(Parts.SINK);
    services.add(Parts.INGEST);
    return services;
  }

  private void openWires() throws IOException {
    List<Wire> toBrokers = new ArrayList<>();
    wires.put(Parts.WIRE_TO_BROKERS, toBrokers);
    for (String broker : Parts.BROKERS) {
      toBrokers.add(
          Wire.open(
              addresses.port(Addresses.wire(broker)), addresses.port(Addresses.wired(broker))));
    }
    wires.put(
        Parts.WIRE_TO_INGEST,
        List.of(Wire.open(addresses.port(Parts.WIRE_TO_INGEST), addresses.port(Parts.INGEST))));
  }

  /** A part that ends while it is waited for has something to say, and it is told at once. */
  private void require(String part) throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (!readiness.await(part, LOOK)) {
      boolean ended = !processes.get(part).isAlive();
      if (ended || System.nanoTime() > deadline) {
        throw new LedgerFailure(
            "%s %s: see %s"
                .formatted(
                    part,
                    ended ? "ended" : "is not ready after " + START.toSeconds() + " s",
                    folder.resolve(part + ".log")));
      }
    }
  }

  ChildProcess process(String part) {
    return processes.get(part);
  }

  List<Wire> wires(String target) {
    return wires.get(target);
  }

  Readiness readiness() {
    return readiness;
  }

  Disk disk() {
    return disk;
  }

  Database database() {
    return database;
  }

  /** Starts again what ended without being killed, and notes it; call it now and then. */
  void supervise() throws IOException {
    for (ChildProcess process : processes.values()) {
      Integer code = process.restartIfEnded();
      if (code != null) {
        ended.add(process.name() + " ended by itself with exit code " + code);
        System.err.println("ledger: " + ended.get(ended.size() - 1) + "; see " + process.log());
      }
    }
    notePids();
  }

  /** What ended without being killed. */
  List<String> ended() {
    return List.copyOf(ended);
  }

  /** The last lines of each part's log, for whoever must find out why a run could not go on. */
  void printLogs() throws IOException {
    for (ChildProcess process : processes.values()) {
      System.err.println("--- the end of " + process.log());
      if (Files.exists(process.log())) {
        List<String> lines = Files.readAllLines(process.log());
        lines
            .subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
            .forEach(System.err::println);
      }
    }
  }

  private void notePids() throws IOException {
    LeftOvers.write(pids(folder), processes.values());
  }

  private static Path pids(Path folder) {
    return folder.resolve("pids");
  }

  private void endProcesses() {
    processes.values().forEach(ChildProcess::kill);
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException goingDown) {
      // The hook is at it already.
    }
    endProcesses();
    for (List<Wire> some : wires.values()) {
      for (Wire wire : some) {
        wire.close();
      }
    }
    readiness.close();
    database.close();
  }
}
