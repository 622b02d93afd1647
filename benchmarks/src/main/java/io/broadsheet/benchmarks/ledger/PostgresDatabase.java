package io.broadsheet.benchmarks.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A real PostgreSQL on a folder that outlives it. */
final class PostgresDatabase implements Database {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  PostgresDatabase(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  @Override
  public String store() {
    return "postgresql://postgres@" + Addresses.LOOPBACK + ":" + port + "/postgres";
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://" + Addresses.LOOPBACK + ":" + port + "/postgres?user=postgres";
  }

  @Override
  public List<String> trigger() {
    return List.of(
        "create table if not exists ledger_writes (deletion integer not null, id text not null,"
            + " kafka_partition integer not null, kafka_offset bigint not null)",
        """
        create or replace function ledger_note() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' then
            insert into ledger_writes values (1, old.id, old.kafka_partition, old.kafka_offset);
          else
            insert into ledger_writes values (0, new.id, new.kafka_partition, new.kafka_offset);
          end if;
          return null;
        end $$\
        """,
        "drop trigger if exists ledger_note on articles",
        "create trigger ledger_note after insert or update or delete on articles"
            + " for each row execute function ledger_note()");
  }

  @Override
  public void start() throws IOException {
    if (server == null) {
      LeftOvers.endServer(folder);
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .start();
    }
  }

  @Override
  public void stop() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
