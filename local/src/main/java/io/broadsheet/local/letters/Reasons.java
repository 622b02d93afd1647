package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.service.settings.Setting;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The choice of letters by their reason. */
final class Reasons {
  static final Setting<String> REASON =
      Setting.of("reason", Reasons::checked, null, "Only letters with this reason: " + all() + ".");

  private Reasons() {}

  static Predicate<Letter> chosen(String reason) {
    return letter -> reason == null || letter.reason().equals(reason);
  }

  private static String checked(String reason) {
    if (Arrays.stream(DeadLetterReason.values()).noneMatch(one -> one.label().equals(reason))) {
      throw new IllegalArgumentException("expected one of " + all());
    }
    return reason;
  }

  private static String all() {
    return Arrays.stream(DeadLetterReason.values())
        .map(DeadLetterReason::label)
        .collect(Collectors.joining(", "));
  }
}
