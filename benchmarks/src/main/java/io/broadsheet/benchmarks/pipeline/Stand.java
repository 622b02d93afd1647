package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.benchmarks.processes.BrokerNode;
import io.broadsheet.benchmarks.processes.ChildProcess;
import io.broadsheet.benchmarks.processes.FreePorts;
import io.broadsheet.benchmarks.processes.JavaCommand;
import io.broadsheet.benchmarks.processes.RegistryNode;
import io.broadsheet.local.Broadsheet;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.TopicSchemas;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker and a registry, each a process of its own, with topics and schemas; and the services
 * that a part starts on them. Closing ends them all.
 */
final class Stand implements AutoCloseable {
  /** As the launcher starts services. */
  private static final List<String> SERVICE = List.of("-XX:+UseSerialGC", "-Xlog:disable");

  private static final List<String> BROKER = List.of("-Xmx1g", "-XX:+UseSerialGC");
  private static final List<String> REGISTRY = List.of("-Xmx96m", "-XX:+UseSerialGC");

  private final Path folder;
  private final FreePorts ports = new FreePorts(1);
  private final Deque<ChildProcess> processes = new ArrayDeque<>();
  private final Thread ending = new Thread(this::end);
  private final String bootstrap;
  private final String registry;
  private final ChildProcess broker;
  private final Admin admin;
  private final ArticleSerdes serdes;

  /**
   * @param folder for logs and data; made if it is missing
   */
  Stand(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder).toRealPath();
    Runtime.getRuntime().addShutdownHook(ending);
    int port = ports.take();
    int registryPort = ports.take();
    bootstrap = FreePorts.LOOPBACK + ":" + port;
    registry = "http://" + FreePorts.LOOPBACK + ":" + registryPort;
    broker = java("broker", BROKER, BrokerNode.class.getName(), arguments("broker", port));
    java("registry", REGISTRY, RegistryNode.class.getName(), arguments("registry", registryPort));
    Web.await(registry + "/subjects");
    admin = Admin.create(kafka());
    new TopicAdmin(admin).createMissing();
    try (SchemaRegistry schemas = HttpSchemaRegistry.of(Map.of("schema.registry.url", registry))) {
      TopicSchemas.register(schemas);
    }
    serdes = ArticleSerdes.open(Map.of("schema.registry.url", registry));
  }

  private List<String> arguments(String name, int port) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    return List.of(data.toString(), Integer.toString(port));
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  Admin admin() {
    return admin;
  }

  ArticleSerdes serdes() {
    return serdes;
  }

  Path folder() {
    return folder;
  }

  int port() {
    return ports.take();
  }

  long brokerPid() {
    return broker.pid();
  }

  /**
   * Starts a service and returns once it is ready.
   *
   * @param name of its log, and of its port's setting: sink, enrich, ingest
   */
  Service service(String name, List<String> options, List<String> command)
      throws InterruptedException {
    int port = ports.take();
    List<String> all = new ArrayList<>(command);
    all.add("--" + name + "-port=" + port);
    all.add("--kafka.bootstrap.servers=" + bootstrap);
    all.add("--schema.registry.url=" + registry);
    List<String> flags = new ArrayList<>(SERVICE);
    flags.addAll(options);
    ChildProcess process = java(name, flags, Broadsheet.class.getName(), all);
    Service service = new Service(process, "http://" + FreePorts.LOOPBACK + ":" + port);
    Web.await(service.url() + "/health/ready");
    return service;
  }

  /** Starts another main class of ours with the broker's address as its first argument. */
  ChildProcess java(String name, List<String> options, String main, List<String> arguments) {
    ChildProcess process =
        new ChildProcess(
            name, JavaCommand.of(options, main, arguments), folder.resolve(name + ".log"));
    process.start();
    processes.push(process);
    return process;
  }

  String bootstrap() {
    return bootstrap;
  }

  private synchronized void end() {
    while (!processes.isEmpty()) {
      processes.pop().kill();
    }
  }

  @Override
  public void close() {
    serdes.close();
    admin.close();
    end();
    Runtime.getRuntime().removeShutdownHook(ending);
  }
}
