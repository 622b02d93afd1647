package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.processes.JavaCommand;
import io.broadsheet.benchmarks.processes.RegistryNode;
import io.broadsheet.local.Broadsheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part is started: brokers as Kafka's own scripts do, services as our launcher does. */
final class CommandLines {
  private static final String SESSION = "--kafka.session.timeout.ms=6000";
  private static final String HEARTBEAT = "--kafka.heartbeat.interval.ms=2000";

  private final Path folder;
  private final Addresses addresses;
  private final BrokerFiles brokers;

  CommandLines(Path folder, Addresses addresses, BrokerFiles brokers) {
    this.folder = folder;
    this.addresses = addresses;
    this.brokers = brokers;
  }

  /**
   * By part, in the order in which they are started.
   *
   * @param store the address of the sink's store
   */
  Map<String, List<String>> all(String store) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String broker : Parts.BROKERS) {
      String logging = "-Dlogback.configurationFile=" + brokers.logback();
      all.put(
          broker,
          java("384m", List.of(logging), "kafka.Kafka", brokers.properties(broker).toString()));
    }
    all.put(
        Parts.REGISTRY,
        java(
            "96m",
            List.of(),
            RegistryNode.class.getName(),
            folder.toString(),
            Integer.toString(addresses.port(Parts.REGISTRY))));
    all.put(
        Parts.INGEST,
        service(
            addresses.wiredBootstrap(), "ingest", "serve", "--ingest-port=" + port(Parts.INGEST)));
    for (String enricher : Parts.ENRICHERS) {
      all.put(
          enricher,
          service(
              addresses.bootstrap(),
              "enrich",
              "--enrich-port=" + port(enricher),
              "--enrich-state-dir=" + folder.resolve(enricher),
              SESSION,
              HEARTBEAT));
    }
    all.put(
        Parts.SINK,
        service(
            addresses.bootstrap(),
            "sink",
            "--sink-port=" + port(Parts.SINK),
            "--store=" + store,
            "--name=ledger",
            SESSION,
            HEARTBEAT));
    return all;
  }

  private String port(String part) {
    return Integer.toString(addresses.port(part));
  }

  private List<String> service(String bootstrap, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--kafka.bootstrap.servers=" + bootstrap);
    all.add("--schema.registry.url=" + addresses.registryUrl());
    return java("320m", List.of(), Broadsheet.class.getName(), all.toArray(String[]::new));
  }

  private List<String> java(String heap, List<String> options, String main, String... arguments) {
    List<String> all = new ArrayList<>();
    all.add("-Dledger.folder=" + folder); // first, so that LeftOvers finds it
    // Small, and quick to start rather than fast: it will be started again soon.
    all.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    all.addAll(options);
    return JavaCommand.of(all, main, List.of(arguments));
  }
}
