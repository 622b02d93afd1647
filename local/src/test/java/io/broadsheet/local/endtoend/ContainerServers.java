package io.broadsheet.local.endtoend;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.service.cli.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The images that {@code docker-compose.yml} names, one container each. */
final class ContainerServers implements Servers {
  private static final Path COMPOSE = Path.of("..", "docker-compose.yml");
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String PASSWORD = "secret";

  @Override
  public Database database(Lifecycle lifecycle) throws IOException {
    GenericContainer<?> postgres =
        start(
            lifecycle,
            new GenericContainer<>(image("postgres"))
                .withEnv(Map.of("POSTGRES_USER", "broadsheet", "POSTGRES_PASSWORD", PASSWORD))
                .withExposedPorts(5432)
                // Once while it initialises, once for good.
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2)));
    String place = postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/broadsheet";
    return new Database(
        "postgresql://broadsheet@" + place,
        PASSWORD,
        "jdbc:postgresql://" + place + "?user=broadsheet&password=" + PASSWORD);
  }

  @Override
  public Stack stack(Lifecycle lifecycle, Path folder) {
    KafkaContainer kafka = start(lifecycle, new KafkaContainer(image("apache/kafka")));
    GenericContainer<?> registry =
        start(
            lifecycle,
            new GenericContainer<>(image("apicurio/apicurio-registry"))
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects")));
    String url =
        "http://%s:%d/apis/ccompat/v7".formatted(registry.getHost(), registry.getMappedPort(8080));
    return Stack.on(
        lifecycle, StackSettings.onFreePorts(folder).at(kafka.getBootstrapServers(), url));
  }

  private static <C extends GenericContainer<?>> C start(Lifecycle lifecycle, C container) {
    container.withStartupTimeout(PATIENCE);
    container.start();
    lifecycle.add(container.getDockerImageName(), container::stop);
    return container;
  }

  /** The image with its version, as compose has it. */
  private static DockerImageName image(String name) {
    String key = "image: " + name + ":";
    try (Stream<String> lines = Files.lines(COMPOSE)) {
      return lines
          .filter(line -> line.contains(key))
          .map(line -> DockerImageName.parse(line.strip().substring("image: ".length())))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(COMPOSE + " names no " + name));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
