package io.broadsheet.local;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker inside this JVM: one node that is broker and KRaft controller at once, on the
 * loopback interface, with its log in a folder that outlives it.
 *
 * <p>Kafka documents no API for this, so every call into the server's own classes stands here. Safe
 * for use by many threads; {@link #close()} may be called more than once.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int ATTEMPTS_WITH_FREE_PORTS = 3;

  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private EmbeddedBroker(FolderLock lock, KafkaRaftServer server, int port) {
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns once it takes requests: after one to four seconds, or up to ten if
   * the last one on this folder was killed.
   *
   * @param folder the data folder; the broker keeps its log in {@code folder/kafka}
   * @param port the port to listen on, 0 for any free one
   * @throws UserError if the port is taken, or another process runs on the same folder
   */
  public static EmbeddedBroker start(Path folder, int port) {
    return start(folder, port, settings -> {});
  }

  /**
   * As {@link #start(Path, int)}.
   *
   * @param changes may change Kafka's own settings before the start
   */
  public static EmbeddedBroker start(Path folder, int port, Consumer<Map<String, String>> changes) {
    FolderLock lock = FolderLock.acquire(folder);
    try {
      Path log = Files.createDirectories(folder.resolve("kafka")).toRealPath();
      format(log);
      return port == 0 ? startOnFreePort(lock, log, changes) : startOn(lock, log, port, changes);
    } catch (IOException | RuntimeException fault) {
      lock.close();
      throw asRuntime(folder, fault);
    }
  }

  /** Where clients connect, for example {@code 127.0.0.1:9092}. */
  public String bootstrap() {
    return Ports.LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
    }
  }

  /** Between finding a free port and taking it, another process may take it: then try again. */
  private static EmbeddedBroker startOnFreePort(
      FolderLock lock, Path log, Consumer<Map<String, String>> changes) {
    for (int attempt = 1; ; attempt++) {
      try {
        return startOn(lock, log, Ports.free(), changes);
      } catch (RuntimeException fault) {
        if (attempt == ATTEMPTS_WITH_FREE_PORTS) {
          throw fault;
        }
      }
    }
  }

  private static EmbeddedBroker startOn(
      FolderLock lock, Path log, int port, Consumer<Map<String, String>> changes) {
    Ports.requireFree(port, "the broker", "--broker-port");
    Map<String, String> all = BrokerSettings.of(log, port, Ports.free());
    changes.accept(all);
    KafkaConfig settings = new KafkaConfig(all, false);
    KafkaRaftServer server = new KafkaRaftServer(settings, Time.SYSTEM);
    try {
      server.startup();
      return new EmbeddedBroker(lock, server, port);
    } catch (RuntimeException fault) {
      server.shutdown();
      throw fault;
    }
  }

  /** Gives an empty folder its cluster id; a folder that has one keeps it. */
  private static void format(Path log) throws IOException {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerSettings.NODE_ID)
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setDirectories(List.of(log.toString()))
          .setMetadataLogDirectory(log.toString())
          .run();
    } catch (IOException | RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IOException("formatting " + log, fault);
    }
  }

  private static RuntimeException asRuntime(Path folder, Exception fault) {
    if (fault instanceof RuntimeException already) {
      return already;
    }
    return new UncheckedIOException(
        "can't write to the data folder " + folder, (IOException) fault);
  }
}
