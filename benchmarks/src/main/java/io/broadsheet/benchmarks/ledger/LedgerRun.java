package io.broadsheet.benchmarks.ledger;

import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** One seed: everything started, the plan carried out under load, all of it settled and audited. */
final class LedgerRun {
  private static final String SINK_GROUP = "broadsheet-sink-ledger";
  private static final int SETTLE_ATTEMPTS = 5;
  private static final long LOOK_MILLIS = 5_000;

  private final long seed;
  private final LedgerOptions options;
  private final Path folder;
  private final RunState state;
  private final Addresses addresses;

  private LedgerRun(long seed, LedgerOptions options) throws IOException {
    this.seed = seed;
    this.options = options;
    this.folder = Files.createDirectories(options.folder(seed)).toRealPath();
    this.state = RunState.open(folder.resolve("state.json"), seed);
    this.addresses = state.addresses();
  }

  /** Runs a seed, or goes on where its last run was stopped. */
  static RunResult of(long seed, LedgerOptions options)
      throws IOException, InterruptedException, SQLException {
    return new LedgerRun(seed, options).run();
  }

  /** Odd seeds write to SQLite, on a disk that can be filled; even ones to PostgreSQL. */
  private boolean isSqlite() {
    return seed % 2 != 0;
  }

  private RunResult run() throws IOException, InterruptedException, SQLException {
    LeftOvers.end(folder.resolve("pids"), folder);
    Database database;
    boolean fillsDisk = false;
    Disk disk = null;
    if (isSqlite()) {
      disk = Disk.open(folder.resolve("disk"), options.diskMebibytes());
      fillsDisk = disk.canBeFilled();
      database = new SqliteDatabase(disk.folder().resolve("ledger.db"));
    } else {
      database = new PostgresDatabase(folder.resolve("postgresql"), addresses.port(Parts.DATABASE));
    }
    List<Fault> plan = FaultPlan.of(seed, options.faults(), options.pace(), fillsDisk);
    Files.writeString(folder.resolve("plan.tsv"), FaultPlan.text(plan));
    try (Fleet fleet = Fleet.start(folder, addresses, disk, database);
        ArticleSerdes serdes =
            ArticleSerdes.open(Map.of("schema.registry.url", addresses.registryUrl()))) {
      try {
        database.countWrites();
        drill(fleet, serdes, plan);
        return judge(fleet, serdes);
      } catch (IOException | SQLException | RuntimeException fault) {
        fleet.printLogs();
        throw fault;
      }
    }
  }

  private void drill(Fleet fleet, ArticleSerdes serdes, List<Fault> plan)
      throws IOException, InterruptedException {
    Path file = folder.resolve("posts.tsv");
    try (PostJournal journal = PostJournal.open(file);
        Planter planter = new Planter(addresses.bootstrap(), serdes);
        Drill drill = new Drill(new Injector(fleet), state)) {
      List<PostJournal.Entry> before = PostJournal.read(file);
      Client client = new Client(addresses.address(Parts.WIRE_TO_INGEST));
      try (Load load =
          new Load(new LoadPlan(seed), client, planter, journal, first(before), options.rate())) {
        load.start();
        long earlier = before.stream().filter(PostJournal.Entry::isAcknowledgement).count();
        try (Watch watch = new Watch(seed, options, fleet, state, load, earlier)) {
          drill.run(plan);
          while (watch.acknowledged() < options.articles()) {
            load.check();
            Thread.sleep(LOOK_MILLIS);
          }
        }
        load.stop();
      }
    }
  }

  private static int first(List<PostJournal.Entry> before) {
    return before.stream().mapToInt(entry -> entry.token().number() + 1).max().orElse(0);
  }

  /** On a busy machine the stages may make no progress for minutes, and still be well. */
  private void settle() throws InterruptedException {
    System.err.println("seed " + seed + ": waiting for enrich and sink to catch up");
    for (int attempt = 1; ; attempt++) {
      try (CatchUp catchUp = new CatchUp(Map.of("bootstrap.servers", addresses.bootstrap()))) {
        catchUp.awaitEnrich();
        catchUp.awaitSink(SINK_GROUP);
        return;
      } catch (UserError | KafkaException stuck) {
        if (attempt == SETTLE_ATTEMPTS) {
          throw new LedgerFailure("it does not settle: " + stuck.getMessage());
        }
        System.err.println("seed " + seed + ": " + stuck.getMessage() + "; waiting on");
      }
    }
  }

  private RunResult judge(Fleet fleet, ArticleSerdes serdes)
      throws IOException, InterruptedException, SQLException {
    settle();
    System.err.println("seed " + seed + ": auditing");
    TopicDump dump = new TopicDump(addresses.bootstrap(), serdes);
    Evidence evidence =
        new Evidence(
            PostJournal.read(folder.resolve("posts.tsv")),
            dump.raw(),
            dump.enriched(),
            dump.letters(),
            dump.tally(),
            fleet.database().writes(),
            fleet.database().rows());
    Audit.Result audit = Audit.of(evidence, Partitioning::rightPartition);
    return new RunResult(
        seed,
        isSqlite() ? "sqlite" : "postgresql",
        options.rate(),
        state.secondsSinceStart(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        audit.counts(),
        audit.findings().words(),
        fleet.ended(),
        state.results());
  }
}
