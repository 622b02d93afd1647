package io.broadsheet.local.letters;

import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.GroupOffsets;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends letters through again. Records and the note that they were sent are one transaction, so
 * each goes once, and a redrive that was stopped goes on where it was.
 */
@Command(
    name = "redrive",
    description = "Sends dead letters through again, once each. Safe to stop and to repeat.")
final class RedriveCommand extends SettingsCommand {
  private static final Setting<Integer> RATE =
      Setting.of(
          "rate",
          SettingTypes.integer(1, 1_000_000),
          null,
          "At most so many letters a second; default: no bound.");

  static final Map<String, Object> TRANSACTIONS =
      Map.of(
          ProducerConfig.TRANSACTIONAL_ID_CONFIG,
          "broadsheet-redrive",
          ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
          30_000);

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Override
  protected List<Setting<?>> known() {
    return List.of(LetterFilter.REASON, RATE);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    try (TopicReader reader = Clients.reader(settings);
        Admin admin = Clients.admin(settings)) {
      print(dryRun ? plan(settings, reader, admin).counts() : redrive(settings, reader, admin));
    }
    return 0;
  }

  /** The producer comes first: it ends what another redrive has begun, which is then known. */
  private static Map<Fate, Integer> redrive(Settings settings, TopicReader reader, Admin admin) {
    try (Producer<byte[], byte[]> producer = Clients.producer(settings, TRANSACTIONS);
        TopicReader raw = Clients.reader(settings)) {
      producer.initTransactions();
      RedrivePlan plan = plan(settings, reader, admin);
      return new Redriver(producer, raw, offsets(settings, admin), settings.get(RATE))
          .carryOut(plan, reader);
    }
  }

  private static RedrivePlan plan(Settings settings, TopicReader reader, Admin admin) {
    RedriveOffsets offsets = offsets(settings, admin);
    LetterFilter filter = LetterFilter.ofReason(settings);
    return RedrivePlan.of(
        LetterBox.open(reader, letter -> filter.test(letter) && !offsets.isDone(letter)));
  }

  static RedriveOffsets offsets(Settings settings, Admin admin) {
    return new RedriveOffsets(new GroupOffsets(admin), group -> Clients.group(settings, group));
  }

  private void print(Map<Fate, Integer> counts) {
    counts.remove(Fate.REPEATED);
    if (counts.isEmpty()) {
      System.out.println("no dead letters to send again");
    }
    counts.forEach(
        (fate, count) ->
            System.out.println((dryRun ? "would be: " : "") + count + " " + fate.label()));
  }
}
