package io.broadsheet.local.endtoend;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.sink.SinkConfig;
import io.broadsheet.sink.SinkService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** The local stack on free ports, with a second sink that writes to a real PostgreSQL. */
final class TwoStores implements AutoCloseable {
  private final Lifecycle lifecycle = new Lifecycle();
  private final EmbeddedPostgres postgres;
  private final Stack stack;
  private final SinkService second;

  TwoStores(Path folder) throws IOException {
    postgres = lifecycle.add("PostgreSQL", EmbeddedPostgres.builder().start());
    try {
      stack = Stack.start(lifecycle, StackSettings.onFreePorts(folder), doing -> {});
      String address = "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
      second =
          lifecycle.add(
              "second sink",
              SinkService.start(SinkConfig.of(stack.settings().with(SinkConfig.STORE, address))));
    } catch (RuntimeException fault) {
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
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
