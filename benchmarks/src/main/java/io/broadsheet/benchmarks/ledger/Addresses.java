package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.processes.FreePorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The port of each listener, chosen once for a run: a broker that comes back must come back where
 * the others look for it.
 *
 * @param ports by name, for example {@code broker-1}, {@code broker-1-wired}, {@code sink}
 */
record Addresses(Map<String, Integer> ports) {
  static final String LOOPBACK = FreePorts.LOOPBACK;

  /** Ports that are free now. */
  static Addresses choose(long seed) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    FreePorts free = new FreePorts(seed);
    for (String name : names()) {
      ports.put(name, free.take());
    }
    return new Addresses(ports);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String broker : Parts.BROKERS) {
      names.addAll(List.of(broker, wired(broker), wire(broker), controller(broker)));
    }
    names.addAll(Parts.ENRICHERS);
    names.addAll(
        List.of(Parts.REGISTRY, Parts.INGEST, Parts.WIRE_TO_INGEST, Parts.SINK, Parts.DATABASE));
    return names;
  }

  /** The broker's listener behind the wire that may drop acknowledgements. */
  static String wired(String broker) {
    return broker + "-wired";
  }

  /** The end of that wire which clients connect to. */
  static String wire(String broker) {
    return broker + "-wire";
  }

  static String controller(String broker) {
    return broker + "-controller";
  }

  int port(String name) {
    return ports.get(name);
  }

  String address(String name) {
    return LOOPBACK + ":" + port(name);
  }

  /** For clients without a wire. */
  String bootstrap() {
    return Parts.BROKERS.stream().map(this::address).collect(Collectors.joining(","));
  }

  /** For ingest: each connection goes through a wire. */
  String wiredBootstrap() {
    return Parts.BROKERS.stream()
        .map(broker -> address(wire(broker)))
        .collect(Collectors.joining(","));
  }

  String registryUrl() {
    return "http://" + address(Parts.REGISTRY);
  }
}
