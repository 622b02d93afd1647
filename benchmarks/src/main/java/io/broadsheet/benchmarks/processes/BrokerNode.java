package io.broadsheet.benchmarks.processes;

import io.broadsheet.local.EmbeddedBroker;
import io.broadsheet.service.logging.Logging;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker of {@code up} as a process of its own: {@code BrokerNode FOLDER PORT}. */
public final class BrokerNode {
  private BrokerNode() {}

  public static void main(String[] arguments) throws InterruptedException {
    Logging.apply("warn", "text");
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.err.println("broker at " + broker.bootstrap());
      new CountDownLatch(1).await();
    }
  }
}
