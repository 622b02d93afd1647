package io.broadsheet.local.reprocess;

import io.broadsheet.enrich.Reprocessing;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.GroupOffsets;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs this enricher version over raw, beside the live one, and says what it changes. */
@Command(
    name = "reprocess",
    description =
        "Enriches raw articles anew into a second topic, and reports field by field what differs"
            + " from what is live. Changes nothing that is live, unless --switch says so. Safe to"
            + " stop and to repeat.")
public final class ReprocessCommand extends SettingsCommand {
  private static final Setting<String> NAME =
      Setting.of(
          "name",
          ReprocessCommand::name,
          "next",
          "Names the run: it writes articles.enriched.NAME, and goes on where the run of that name"
              + " stopped.");

  private static final Setting<Instant> FROM =
      Setting.of(
          "from",
          SettingTypes.time(),
          null,
          "A new run begins with records written then: 2026-03-01T12:00:00Z, 2026-03-01, or 2h for"
              + " two hours ago. Default: the first.");

  private static final Setting<RawFilter> ONLY =
      Setting.of(
          "only",
          RawFilter::of,
          null,
          "Only these articles: PROPERTY=VALUE, comma between; source, site, url, kind (html,"
              + " text). A * at the end of a value stands for anything.");

  private static final Setting<Path> REPORT =
      Setting.of("report", SettingTypes.path(), null, "File for the differences, as JSON.");

  private static final int TRANSACTION_MILLIS = 60_000;

  @Option(
      names = "--switch",
      description =
          "Publish the articles that differ on articles.raw again, for the live enrich to understand"
              + " anew. It must run this version.")
  private boolean switches;

  @Override
  protected List<Setting<?>> known() {
    return List.of(NAME, FROM, ONLY, REPORT);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = settings();
    RunNames names = new RunNames(settings.get(NAME));
    Map<String, Object> own =
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            names.application(),
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            TRANSACTION_MILLIS);
    try (TopicReader reader = Clients.reader(settings);
        Admin admin = Clients.admin(settings);
        ArticleSerdes serdes = ArticleSerdes.open(settings.schemaRegistry());
        Producer<byte[], byte[]> producer = Clients.producer(settings, own)) {
      RawFilter filter = Optional.ofNullable(settings.get(ONLY)).orElse(RawFilter.ANY);
      String note = Reprocessing.version() + "\n" + filter.written();
      Batch batch = new Batch(producer, Clients.group(settings, names.application()), note);
      producer.initTransactions();
      rerun(settings, names, filter, note, reader, admin, serdes, batch)
          .forEach((outcome, count) -> System.out.println(count + " " + outcome));
      report(settings, names, reader, serdes, batch);
    }
    return 0;
  }

  private static Map<String, Long> rerun(
      Settings settings,
      RunNames names,
      RawFilter filter,
      String note,
      TopicReader reader,
      Admin admin,
      ArticleSerdes serdes,
      Batch batch) {
    Map<TopicPartition, Long> beginnings = reader.beginnings(Topics.RAW.name());
    new TopicAdmin(admin, beginnings.size(), Optional.empty())
        .createMissing(List.of(names.output(), names.state()));
    GroupOffsets groups = new GroupOffsets(admin);
    checkSame(names, note, groups.notes(names.application()));
    try (Reprocessing reprocessing = new Reprocessing(serdes, beginnings.size())) {
      Rerun rerun = new Rerun(names, reprocessing, filter, batch);
      Map<TopicPartition, Long> committed = groups.of(names.application());
      if (committed.isEmpty()) {
        Instant time = settings.get(FROM);
        rerun.begin(reader, time == null ? beginnings : reader.since(Topics.RAW.name(), time));
        committed = groups.of(names.application());
      }
      rerun.restore(reader);
      return rerun.run(reader, onwards(beginnings, committed));
    }
  }

  /** What retention has deleted meanwhile is passed over. */
  private static Map<TopicPartition, Long> onwards(
      Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> committed) {
    Map<TopicPartition, Long> from = new HashMap<>(beginnings);
    committed.forEach((partition, offset) -> from.merge(partition, offset, Math::max));
    return from;
  }

  /** One run is one version and one filter: else its output would be a mixture. */
  private static void checkSame(RunNames names, String note, Map<TopicPartition, String> noted) {
    for (String other : noted.values()) {
      if (!other.equals(note)) {
        throw new UserError(
            "the run '%s' was begun with another version or --only (%s): give a new --name"
                .formatted(names.run(), other.replace("\n", "; --only=")));
      }
    }
  }

  private void report(
      Settings settings, RunNames names, TopicReader reader, ArticleSerdes serdes, Batch batch)
      throws IOException {
    Differences differences = new Comparison(reader, serdes.enriched()).of(names);
    System.out.println();
    DifferenceReport.lines(differences).forEach(System.out::println);
    if (settings.get(REPORT) != null) {
      Files.writeString(settings.get(REPORT), DifferenceReport.json(differences));
    }
    if (switches) {
      long sent = SwitchOver.of(differences.ids(), reader, batch);
      System.out.println(sent + " published again on " + Topics.RAW.name());
    }
  }

  private static String name(String written) {
    if (!written.matches(RunNames.PATTERN)) {
      throw new IllegalArgumentException("1 to 40 of a-z, 0-9 and -");
    }
    return written;
  }
}
