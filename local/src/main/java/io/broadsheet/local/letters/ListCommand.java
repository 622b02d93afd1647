package io.broadsheet.local.letters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.broadsheet.local.terminal.Columns;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
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
  private static final List<Integer> WIDTHS = List.of(20, 8, 18, 32, 32, 0);
  private static final List<String> HEADER =
      List.of("WRITTEN", "STAGE", "REASON", "ID", "RECORD", "MESSAGE");

  @Override
  protected List<Setting<?>> known() {
    return List.of(Reasons.REASON);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    try (TopicReader reader = Clients.reader(settings)) {
      LetterBox box = LetterBox.open(reader, Reasons.chosen(settings.get(Reasons.REASON)));
      lines(box).forEach(System.out::println);
    }
    return 0;
  }

  static List<String> lines(LetterBox box) {
    if (box.letters().isEmpty()) {
      return List.of("no dead letters");
    }
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    box.letters().stream()
        .sorted(Comparator.comparing(Letter::writtenAt))
        .forEach(letter -> rows.add(row(letter)));
    List<String> lines = new ArrayList<>(Columns.lines(rows, WIDTHS));
    lines.add("");
    box.letters().stream()
        .collect(groupingBy(Letter::reason, TreeMap::new, counting()))
        .forEach((reason, count) -> lines.add(count + " " + reason));
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
        letter.id(),
        place,
        letter.message());
  }
}
