package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which letters are meant; null stands for any.
 *
 * @param topic on which the refused record stood
 * @param id the article's
 * @param since the earliest time at which the letter was written
 * @param until the latest
 */
record LetterFilter(
    String reason, String stage, String topic, String id, Instant since, Instant until)
    implements Predicate<Letter> {
  static final Setting<String> REASON =
      Setting.of(
          "reason",
          LetterFilter::reason,
          null,
          "Only letters with this reason: " + reasons() + ".");

  private static final Setting<String> STAGE =
      Setting.of(
          "stage",
          SettingTypes.choice("ingest", "enrich", "sink"),
          null,
          "Only letters of this stage: ingest, enrich or sink.");

  private static final Setting<String> TOPIC =
      Setting.of(
          "topic", SettingTypes.text(), null, "Only letters about records of this topic or file.");

  private static final Setting<String> ID =
      Setting.of("id", SettingTypes.text(), null, "Only letters about the article with this id.");

  private static final Setting<Instant> SINCE =
      Setting.of(
          "since",
          SettingTypes.time(),
          null,
          "Only letters written since then: 2026-03-01T12:00:00Z, 2026-03-01, or 2h for two hours"
              + " ago.");

  private static final Setting<Instant> UNTIL =
      Setting.of("until", SettingTypes.time(), null, "Only letters written until then.");

  /** What a user may choose letters by. */
  static final List<Setting<?>> ALL = List.of(REASON, STAGE, TOPIC, ID, SINCE, UNTIL);

  /** Read with {@link #ALL}. */
  static LetterFilter of(Settings settings) {
    return new LetterFilter(
        settings.get(REASON),
        settings.get(STAGE),
        settings.get(TOPIC),
        settings.get(ID),
        settings.get(SINCE),
        settings.get(UNTIL));
  }

  /** Read with {@link #REASON} alone. */
  static LetterFilter ofReason(Settings settings) {
    return new LetterFilter(settings.get(REASON), null, null, null, null, null);
  }

  @Override
  public boolean test(Letter letter) {
    return fits(reason, letter.reason())
        && fits(stage, letter.stage())
        && fits(topic, letter.origin().topic())
        && fits(id, letter.id())
        && (since == null || !letter.writtenAt().isBefore(since))
        && (until == null || !letter.writtenAt().isAfter(until));
  }

  private static boolean fits(String wanted, String found) {
    return wanted == null || wanted.equals(found);
  }

  private static String reason(String written) {
    if (Arrays.stream(DeadLetterReason.values()).noneMatch(one -> one.label().equals(written))) {
      throw new IllegalArgumentException("one of " + reasons());
    }
    return written;
  }

  private static String reasons() {
    return Arrays.stream(DeadLetterReason.values())
        .map(DeadLetterReason::label)
        .collect(Collectors.joining(", "));
  }
}
