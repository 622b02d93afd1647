package io.broadsheet.local.letters;

import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.GroupOffsets;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
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

  private static final int BATCH = 100;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Override
  protected List<Setting<?>> known() {
    return List.of(Reasons.REASON, RATE);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    try (TopicReader reader = Clients.reader(settings);
        Admin admin = Clients.admin(settings)) {
      RedriveOffsets offsets =
          new RedriveOffsets(new GroupOffsets(admin), group -> Clients.group(settings, group));
      Predicate<Letter> chosen = Reasons.chosen(settings.get(Reasons.REASON));
      LetterBox box =
          LetterBox.open(reader, letter -> chosen.test(letter) && !offsets.isDone(letter));
      Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
      box.letters()
          .forEach(letter -> counts.merge(Redrive.fate(letter, box.successors()), 1, Integer::sum));
      if (!dryRun && !box.letters().isEmpty()) {
        send(box, offsets, settings);
      }
      print(counts);
    }
    return 0;
  }

  private static void send(LetterBox box, RedriveOffsets offsets, Settings settings) {
    Map<String, Object> own = Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "broadsheet-redrive");
    try (Producer<byte[], byte[]> producer = Clients.producer(settings, own)) {
      producer.initTransactions();
      Pace pace = new Pace(settings.get(RATE));
      List<Letter> letters = box.letters();
      for (int start = 0; start < letters.size(); start += BATCH) {
        producer.beginTransaction();
        for (Letter letter : letters.subList(start, Math.min(start + BATCH, letters.size()))) {
          if (Redrive.fate(letter, box.successors()) == Fate.SENT) {
            pace.await();
            producer.send(Redrive.again(letter));
          }
          offsets.note(letter);
        }
        offsets.sendTo(producer);
        producer.commitTransaction();
      }
    }
  }

  private void print(Map<Fate, Integer> counts) {
    if (counts.isEmpty()) {
      System.out.println("no dead letters to send again");
    }
    counts.forEach(
        (fate, count) ->
            System.out.println((dryRun ? "would be: " : "") + count + " " + fate.label()));
  }

  /** So many a second, evenly. */
  private static final class Pace {
    private final long nanosEach;
    private long next = System.nanoTime();

    Pace(Integer perSecond) {
      this.nanosEach = perSecond == null ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void await() {
      for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      next = Math.max(next, System.nanoTime() - nanosEach) + nanosEach;
    }
  }
}
