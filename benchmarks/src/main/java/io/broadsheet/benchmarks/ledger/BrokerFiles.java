package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The files of three KRaft nodes, each broker and controller at once, as {@code
 * kafka-server-start.sh} takes them. Three replicas, of which two must have a record before it
 * counts.
 */
final class BrokerFiles {
  private static final String CONTROLLER = "CONTROLLER";

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("controller.listener.names", CONTROLLER),
          Map.entry("inter.broker.listener.name", "PLAINTEXT"),
          Map.entry(
              "listener.security.protocol.map",
              "PLAINTEXT:PLAINTEXT,WIRED:PLAINTEXT,CONTROLLER:PLAINTEXT"),
          Map.entry("default.replication.factor", "3"),
          Map.entry("min.insync.replicas", "2"),
          Map.entry("offsets.topic.replication.factor", "3"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "3"),
          Map.entry("transaction.state.log.min.isr", "2"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          Map.entry("share.coordinator.state.topic.replication.factor", "3"),
          Map.entry("auto.create.topics.enable", "false"),
          // Leaders move within seconds, though three brokers share a machine with all the rest.
          Map.entry("broker.session.timeout.ms", "6000"),
          Map.entry("broker.heartbeat.interval.ms", "1000"),
          Map.entry("replica.lag.time.max.ms", "6000"),
          Map.entry("controller.quorum.election.timeout.ms", "2000"),
          Map.entry("controller.quorum.fetch.timeout.ms", "4000"),
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("num.network.threads", "1"),
          Map.entry("num.io.threads", "2"),
          Map.entry("num.replica.fetchers", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
          Map.entry("log.index.size.max.bytes", "1048576"));

  /** Kafka's logging says at its default what it does at every step. */
  private static final String LOGBACK =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d %level %logger{20} %msg%n</pattern></encoder>
        </appender>
        <root level="WARN"><appender-ref ref="out"/></root>
      </configuration>
      """;

  private final Path folder;
  private final Addresses addresses;

  BrokerFiles(Path folder, Addresses addresses) {
    this.folder = folder;
    this.addresses = addresses;
  }

  /** Writes what a node needs; a node that has its log keeps it. */
  void write() throws IOException {
    String cluster = Uuid.randomUuid().toString();
    Files.writeString(logback(), LOGBACK);
    for (String broker : Parts.BROKERS) {
      Path log = Files.createDirectories(folder.resolve(broker));
      Files.writeString(properties(broker), text(settings(broker, log)));
      if (!Files.exists(log.resolve("meta.properties"))) {
        format(log, node(broker), cluster);
      }
    }
  }

  Path properties(String broker) {
    return folder.resolve(broker + ".properties");
  }

  Path logback() {
    return folder.resolve("logback.xml");
  }

  private Map<String, String> settings(String broker, Path log) {
    Map<String, String> all = new TreeMap<>(SETTINGS);
    String own = addresses.address(broker);
    String wired = addresses.address(Addresses.wired(broker));
    String controller = addresses.address(Addresses.controller(broker));
    String wire = addresses.address(Addresses.wire(broker));
    all.put("node.id", Integer.toString(node(broker)));
    all.put("log.dirs", log.toString());
    all.put(
        "listeners", "PLAINTEXT://%s,WIRED://%s,CONTROLLER://%s".formatted(own, wired, controller));
    all.put("advertised.listeners", "PLAINTEXT://%s,WIRED://%s".formatted(own, wire));
    all.put(
        "controller.quorum.voters",
        Parts.BROKERS.stream()
            .map(each -> node(each) + "@" + addresses.address(Addresses.controller(each)))
            .collect(Collectors.joining(",")));
    return all;
  }

  private static int node(String broker) {
    return Parts.BROKERS.indexOf(broker) + 1;
  }

  private static String text(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void format(Path log, int node, String cluster) throws IOException {
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(cluster)
          .setNodeId(node)
          .setControllerListenerName(CONTROLLER)
          .setDirectories(List.of(log.toString()))
          .setMetadataLogDirectory(log.toString())
          .run();
    } catch (IOException | RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IOException("formatting " + log, fault);
    }
  }
}
