package io.broadsheet.local.letters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.broadsheet.local.terminal.Columns;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.logging.SafeText;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Shows what is on the dead-letter topic. */
@Command(name = "list", description = "Shows dead letters, and how many there are of each reason.")
final class ListCommand extends SettingsCommand {
  private static final List<Integer> WIDTHS = List.of(20, 8, 18, 5, 32, 32, 0);
  private static final List<String> HEADER =
      List.of("WRITTEN", "STAGE", "REASON", "TRIES", "ID", "RECORD", "MESSAGE");

  private static final Setting<Integer> SAMPLE =
      Setting.of(
          "sample",
          SettingTypes.integer(0, 100_000),
          "100",
          "Shows the newest so many letters; the counts are of all.");

  @Override
  protected List<Setting<?>> known() {
    List<Setting<?>> all = new ArrayList<>(LetterFilter.ALL);
    all.add(SAMPLE);
    return all;
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    try (TopicReader reader = Clients.reader(settings)) {
      LetterBox box = LetterBox.open(reader, LetterFilter.of(settings));
      lines(box, settings.get(SAMPLE)).forEach(System.out::println);
    }
    return 0;
  }

  /**
   * @param sample how many letters to show, the newest ones
   */
  static List<String> lines(LetterBox box, int sample) {
    List<String> lines = new ArrayList<>();
    if (box.letters().isEmpty()) {
      lines.add("no dead letters");
    } else {
      lines.addAll(rows(box.letters(), sample));
    }
    if (!box.erased().isEmpty()) {
      lines.add(box.erased().size() + " hidden: the article was erased");
    }
    return lines;
  }

  private static List<String> rows(List<Letter> letters, int sample) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    letters.stream()
        .sorted(Comparator.comparing(Letter::writtenAt))
        .skip(Math.max(0, letters.size() - sample))
        .forEach(letter -> rows.add(row(letter)));
    List<String> lines = new ArrayList<>(Columns.lines(rows, WIDTHS));
    if (letters.size() > sample) {
      lines.add("… the newest " + sample + " of " + letters.size() + "; --sample shows more");
    }
    lines.add("");
    letters.stream()
        .collect(groupingBy(Letter::reason, TreeMap::new, counting()))
        .forEach((reason, count) -> lines.add(count + " " + SafeText.escape(reason)));
    return lines;
  }

  private static List<String> row(Letter letter) {
    String place =
        letter.origin().topic()
            + "-"
            + letter.origin().partition()
            + "@"
            + letter.origin().offset();
    return List.of(
        letter.writtenAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        letter.stage(),
        letter.reason(),
        Integer.toString(letter.attempts()),
        letter.id(),
        place,
        letter.message());
  }
}
