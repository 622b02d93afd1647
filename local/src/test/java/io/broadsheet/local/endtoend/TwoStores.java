package io.broadsheet.local.endtoend;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The services on free ports, on embedded servers or on containers, with a second sink that writes
 * to a real PostgreSQL.
 */
final class TwoStores implements AutoCloseable {
  private final Lifecycle lifecycle = new Lifecycle();
  private final Servers.Database database;
  private final Stack stack;
  private final SinkService second;

  TwoStores(Path folder) throws IOException {
    try {
      Servers servers = Servers.chosen();
      database = servers.database(lifecycle);
      stack = servers.stack(lifecycle, folder);
      second =
          lifecycle.add(
              "second sink",
              SinkService.start(
                  SinkConfig.of(
                      stack
                          .settings()
                          .with(SinkConfig.STORE, database.store())
                          .with(SinkConfig.PASSWORD, database.password())
                          // Both stores are called "broadsheet" on containers: one group would
                          // give each of them half the partitions.
                          .with(SinkConfig.NAME, "second"))));
    } catch (RuntimeException | IOException fault) {
      lifecycle.close();
      throw fault;
    }
  }

  Stack stack() {
    return stack;
  }

  Post post() {
    return new Post(stack.ingest().port());
  }

  /** Waits until everything published has its outcome, and both stores have what follows. */
  Log settled() throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(stack.kafka())) {
      catchUp.awaitEnrich();
      catchUp.awaitSink(stack.sinkGroup());
      catchUp.awaitSink(second.group());
    }
    return Log.read(stack.kafka());
  }

  String sqlite() {
    return "jdbc:sqlite:" + stack.database();
  }

  String postgres() {
    return database.jdbc();
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
