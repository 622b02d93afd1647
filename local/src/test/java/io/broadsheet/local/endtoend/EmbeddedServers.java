package io.broadsheet.local.endtoend;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.service.cli.Lifecycle;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** The broker and the registry of the local stack, and a PostgreSQL that takes any password. */
final class EmbeddedServers implements Servers {

  @Override
  public Database database(Lifecycle lifecycle) throws IOException {
    EmbeddedPostgres postgres = lifecycle.add("PostgreSQL", EmbeddedPostgres.builder().start());
    return new Database(
        "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres",
        "any",
        postgres.getJdbcUrl("postgres", "postgres"));
  }

  @Override
  public Stack stack(Lifecycle lifecycle, Path folder) {
    return Stack.start(lifecycle, StackSettings.onFreePorts(folder), doing -> {});
  }
}
