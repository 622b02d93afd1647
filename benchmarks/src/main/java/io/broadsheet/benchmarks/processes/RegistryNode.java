package io.broadsheet.benchmarks.processes;

import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.service.logging.Logging;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The registry as a process of its own: {@code RegistryNode FOLDER PORT}. */
public final class RegistryNode {
  private RegistryNode() {}

  public static void main(String[] arguments) throws InterruptedException {
    Logging.apply("warn", "text");
    try (EmbeddedRegistry registry =
        EmbeddedRegistry.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.err.println("registry at " + registry.url());
      new CountDownLatch(1).await();
    }
  }
}
