package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.schemas.Topics;
import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.ArticleStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * The sink from a topic that is full, beside what its database does at best with exactly those
 * rows.
 */
final class SinkPart implements Part {
  private static final String WRITTEN = "broadsheet_sink_rows_total{outcome=\"written\"";
  private static final String POSTGRES = "sink, PostgreSQL";
  private static final String SQLITE = "sink, SQLite";
  private static final String COPY = "COPY, binary, rows encoded before";
  private static final String UPSERT = "plain multi-row upsert, articles alone";
  private static final String FILLED = "filled";

  /** As the sink's own batches. */
  private static final int BATCH = 500;

  private final Options options;
  private int runs;

  SinkPart(Options options) {
    this.options = options;
  }

  @Override
  public PartReport run() throws Exception {
    PartReport report = new PartReport("sink", options.command("sink"));
    try (Stand stand = new Stand(options.folder("sink"));
        PostgresServer server = PostgresServer.start(stand.folder(), stand.port())) {
      fill(stand);
      server.createDatabase(FILLED);
      postgres(stand, server, FILLED);
      ExactRows rows;
      PlainUpsert upsert;
      try (Connection connection = server.connect(FILLED)) {
        rows = ExactRows.read(connection, options.articles());
        upsert = new PlainUpsert(connection, options.articles());
        report.conditions().addAll(conditions(server, connection));
      }
      Contest contest =
          new Contest()
              .add(POSTGRES, () -> postgres(stand, server, "measured"))
              .add(
                  COPY,
                  () ->
                      alone(
                          server,
                          (connection, from, to) -> rows.copyInto(connection, from, to, BATCH)))
              .add(
                  UPSERT,
                  () ->
                      alone(
                          server,
                          (connection, from, to) -> upsert.write(connection, from, to, BATCH)))
              .add(SQLITE, () -> sqlite(stand))
              .hold(options.rounds());
      judge(contest, report);
    }
    return report;
  }

  private static void judge(Contest contest, PartReport report) {
    report.tables().add(contest.table("Rows into a database", EnrichedRows.BYTES));
    report.goals().add(Goal.atLeast("PostgreSQL, articles/s", 15_000, contest.rate(POSTGRES)));
    report
        .goals()
        .add(
            Goal.atLeast(
                "PostgreSQL beside COPY, same rows, same round",
                .7,
                contest.ratio(POSTGRES, COPY)));
    report.goals().add(Goal.atLeast("SQLite, articles/s", 10_000, contest.rate(SQLITE)));
  }

  private List<String> conditions(PostgresServer server, Connection filled) throws SQLException {
    String sizes =
        "select avg(pg_column_size(text) + pg_column_size(body)),"
            + " avg(octet_length(text) + octet_length(body)),"
            + " (select count(*) from ad_spans)::float / count(*) from articles";
    try (Statement statement = filled.createStatement();
        ResultSet row = statement.executeQuery(sizes)) {
      row.next();
      return List.of(
          server.version(),
          String.format(
              Locale.ROOT,
              "%,d articles of %,d bytes on 12 partitions, %.2f ad spans each; text and body have"
                  + " %,.0f bytes, in the table %,.0f",
              options.articles(),
              EnrichedRows.BYTES,
              row.getDouble(3),
              row.getDouble(2),
              row.getDouble(1)),
          "the first "
              + options.warm()
              + " of each run warm up; one sink, default settings, with"
              + " Kafka's broker on the same processors",
          "COPY and upsert commit every "
              + BATCH
              + " articles; COPY writes articles and ad spans"
              + " into the same tables with the same indexes and constraints");
    }
  }

  private void fill(Stand stand) {
    int[] bytes = new int[1];
    TopicFill.fill(
        stand.kafka(),
        Topics.ENRICHED.name(),
        options.articles(),
        EnrichedRows::id,
        number -> {
          byte[] value =
              stand.serdes().enriched().encode(Topics.ENRICHED.name(), EnrichedRows.of(number));
          bytes[0] += number < 1000 ? value.length : 0;
          return value;
        });
    System.err.println("bytes each: " + bytes[0] / 1000);
  }

  private Run postgres(Stand stand, PostgresServer server, String database) throws Exception {
    server.createDatabase(database);
    Map<String, DoubleSupplier> processes = new LinkedHashMap<>();
    processes.put("database", ProcessorTime.ofFamily(server.pid()));
    return sink(stand, server.store(database), processes);
  }

  private Run sqlite(Stand stand) throws Exception {
    Path file = stand.folder().resolve("sqlite-" + runs + ".db");
    Run run = sink(stand, "sqlite:" + file, Map.of());
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + suffix));
    }
    return run;
  }

  private Run sink(Stand stand, String store, Map<String, DoubleSupplier> others)
      throws InterruptedException {
    runs++;
    List<String> command = List.of("sink", "--store=" + store, "--name=run-" + runs);
    try (Service sink = stand.service("sink", options.jvm(), command)) {
      Map<String, DoubleSupplier> processes = new LinkedHashMap<>(others);
      processes.put("sink", ProcessorTime.of(sink.pid()));
      processes.put("broker", ProcessorTime.of(stand.brokerPid()));
      return new Meter(() -> sink.count(WRITTEN), processes)
          .run(options.warm(), options.articles());
    }
  }

  /** Writes with one connection of this process into tables such as the sink makes. */
  private Run alone(PostgresServer server, Writing writing) throws Exception {
    server.createDatabase("measured");
    try (ArticleStore store = ArticleStores.at(server.store("measured"), null)) {
      store.open();
    }
    DoubleSupplier time = ProcessorTime.ofFamily(server.pid());
    try (Connection connection = server.connect("measured")) {
      writing.write(connection, 0, options.warm());
      Run.Mark from = mark(options.warm(), time);
      writing.write(connection, options.warm(), options.articles());
      return Run.between(from, mark(options.articles(), time));
    }
  }

  private static Run.Mark mark(long done, DoubleSupplier time) {
    return new Run.Mark(System.nanoTime(), done, Map.of("database", time.getAsDouble()));
  }

  /** Writes the rows from one number up to another. */
  private interface Writing {
    void write(Connection connection, int from, int to) throws SQLException, IOException;
  }
}
