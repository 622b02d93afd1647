package io.broadsheet.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a broker that shares a laptop with everything else: one node, small buffers, few
 * threads, quick to come back after a crash. Names are Kafka's own.
 */
final class BrokerSettings {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerSettings() {}

  static Map<String, String> of(Path log, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>(ONE_NODE);
    settings.putAll(SMALL);
    settings.putAll(QUICK);
    String broker = "PLAINTEXT://" + Ports.LOOPBACK + ":" + port;
    String controller = CONTROLLER_LISTENER + "://" + Ports.LOOPBACK + ":" + controllerPort;
    settings.put("log.dirs", log.toString());
    settings.put("listeners", broker + "," + controller);
    settings.put("advertised.listeners", broker);
    // Static voters: the controller's port may change from one start to the next.
    settings.put("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort);
    return settings;
  }

  private static final Map<String, String> ONE_NODE =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("node.id", Integer.toString(NODE_ID)),
          Map.entry("controller.listener.names", CONTROLLER_LISTENER),
          Map.entry(
              "listener.security.protocol.map",
              "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          // Topics are created on purpose, with their settings, never by a misspelt name.
          Map.entry("auto.create.topics.enable", "false"),
          // A laptop may sleep for longer than a week: the groups' offsets stay for a year.
          Map.entry("offsets.retention.minutes", "525600"));

  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("num.network.threads", "1"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.num.partitions", "4"),
          // Index files are mapped in full: 1 MiB serves a segment of 512 MiB.
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("log.segment.bytes", "268435456"),
          Map.entry("offsets.load.buffer.size", "1048576"),
          Map.entry("transaction.state.log.load.buffer.size", "1048576"));

  private static final Map<String, String> QUICK =
      Map.ofEntries(
          // After a crash the controller waits for the dead broker's session before it lets the
          // same node id register again.
          Map.entry("broker.session.timeout.ms", "2000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("controller.quorum.election.timeout.ms", "200"),
          Map.entry("controller.quorum.election.backoff.max.ms", "100"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // How soon after its time-out the transaction of a killed service is aborted; until then
          // nobody reads past it. Kafka looks every ten seconds.
          Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
          Map.entry("num.recovery.threads.per.data.dir", "2"));
}
