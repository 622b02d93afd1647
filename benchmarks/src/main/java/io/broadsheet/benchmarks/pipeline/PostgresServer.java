package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.benchmarks.processes.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own: Debian's if it is installed, since that one has lz4; else an embedded
 * one. It flushes at every commit, as a server that keeps something does.
 */
final class PostgresServer implements AutoCloseable {
  /** Room for the rows of a run, and no checkpoint in the middle of it. */
  private static final List<String> SETTINGS =
      List.of(
          "shared_buffers=512MB",
          "max_wal_size=8GB",
          "checkpoint_timeout=30min",
          "autovacuum=off",
          "fsync=on",
          "synchronous_commit=on");

  private final int port;
  private final Path data;
  private final Path binaries;
  private final EmbeddedPostgres embedded;

  /** Whether the server compresses with lz4. */
  boolean hasLz4() {
    return binaries != null;
  }

  static PostgresServer start(Path folder, int port)
      throws IOException, InterruptedException, SQLException {
    Path data = folder.resolve("postgresql");
    Path debian = debian();
    PostgresServer server =
        debian == null
            ? new PostgresServer(port, data, null, embedded(data, port))
            : new PostgresServer(port, data, debian, null);
    if (debian != null) {
      server.initialise();
    }
    return server;
  }

  private PostgresServer(int port, Path data, Path binaries, EmbeddedPostgres embedded) {
    this.port = port;
    this.data = data;
    this.binaries = binaries;
    this.embedded = embedded;
  }

  private static Path debian() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return null;
    }
    try (Stream<Path> all = Files.list(versions)) {
      return all.map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
  }

  private static EmbeddedPostgres embedded(Path data, int port) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setPort(port).setDataDirectory(data);
    SETTINGS.forEach(
        setting -> {
          int equals = setting.indexOf('=');
          builder.setServerConfig(setting.substring(0, equals), setting.substring(equals + 1));
        });
    return builder.start();
  }

  private void initialise() throws IOException, InterruptedException {
    Files.createDirectories(data);
    if (isRoot()) {
      run(List.of("chown", "postgres", data.toString()));
      openTheWay();
    }
    run(asServer("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", data.toString()));
    StringBuilder options = new StringBuilder("-p " + port + " -h 127.0.0.1 -k /tmp");
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    run(
        asServer(
            "pg_ctl",
            "-w",
            "-D",
            data.toString(),
            "-l",
            data.resolve("log").toString(),
            "-o",
            options.toString(),
            "start"));
  }

  /** The server refuses to be root, and must reach its folder. */
  private void openTheWay() throws IOException, InterruptedException {
    for (Path above = data.getParent(); above != null; above = above.getParent()) {
      if (above.startsWith(Path.of("/tmp")) || above.toString().contains("target")) {
        run(List.of("chmod", "o+x", above.toString()));
      }
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private List<String> asServer(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .directory(Path.of("/").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  long pid() {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** Makes an empty database, dropping one of that name, and writes what earlier ones left. */
  void createDatabase(String name) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
      statement.execute("checkpoint");
    }
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + FreePorts.LOOPBACK + ":" + port + "/" + database + "?user=postgres");
  }

  /** As {@code --store} takes it. */
  String store(String database) {
    return "postgresql://postgres@" + FreePorts.LOOPBACK + ":" + port + "/" + database;
  }

  String version() throws SQLException {
    try (Connection connection = connect("postgres")) {
      return "PostgreSQL "
          + connection.getMetaData().getDatabaseProductVersion()
          + (hasLz4() ? " with lz4" : " without lz4: its columns compress with pglz")
          + ", "
          + String.join(", ", SETTINGS);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (embedded != null) {
        embedded.close();
      } else {
        run(asServer("pg_ctl", "-D", data.toString(), "-m", "immediate", "stop"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
