package io.broadsheet.service.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parsers for the values of settings. Each throws {@link IllegalArgumentException} with a message
 * that continues "… must be", for example "a whole number from 1 to 12".
 */
public final class SettingTypes {
  private static final Pattern QUANTITY =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?)\\s*(\\p{Alpha}*)");

  private static final Map<String, Long> BYTES =
      Map.of(
          "",
          1L,
          "b",
          1L,
          "kb",
          1_000L,
          "mb",
          1_000_000L,
          "gb",
          1_000_000_000L,
          "kib",
          1L << 10,
          "mib",
          1L << 20,
          "gib",
          1L << 30);

  private static final Map<String, Long> MILLIS =
      Map.of(
          "ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private SettingTypes() {}

  /** Any text that is not blank. */
  public static Function<String, String> text() {
    return written -> require(!written.isBlank(), written, "some text");
  }

  /** A whole number within a range, both ends included. */
  public static Function<String, Integer> integer(int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    return written -> {
      require(written.matches("[+-]?[0-9]{1,10}"), written, expected);
      long value = Long.parseLong(written);
      require(value >= least && value <= most, written, expected);
      return (int) value;
    };
  }

  /** A TCP port; 0 takes a free one. */
  public static Function<String, Integer> port() {
    return integer(0, 65_535);
  }

  /** A size in bytes such as {@code 4MiB}, {@code 512KiB} or {@code 1000}; both ends included. */
  public static Function<String, Integer> bytes(int least, int most) {
    String expected = "a size from " + least + " to " + most + " bytes, such as 512KiB or 4MiB";
    return written -> Math.toIntExact(quantity(written, BYTES, least, most, expected));
  }

  /** A time span such as {@code 250ms}, {@code 30s}, {@code 5m}; both ends included. */
  public static Function<String, Duration> duration(Duration least, Duration most) {
    String expected =
        "a time from " + words(least) + " to " + words(most) + ", such as 250ms or 30s";
    return written ->
        Duration.ofMillis(quantity(written, MILLIS, least.toMillis(), most.toMillis(), expected));
  }

  /**
   * A moment: {@code 2026-03-01T12:00:00Z}, a day in UTC such as {@code 2026-03-01}, or how long
   * ago it is, such as {@code 2h}.
   */
  public static Function<String, Instant> time() {
    String expected = "a time such as 2026-03-01T12:00:00Z or 2026-03-01, or 2h for two hours ago";
    return written -> {
      try {
        String text = written.strip();
        if (QUANTITY.matcher(text).matches()) {
          long ago = quantity(text, MILLIS, 0, Duration.ofDays(36_500).toMillis(), expected);
          return Instant.now().minusMillis(ago);
        }
        return text.contains("T")
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException invalid) {
        throw new IllegalArgumentException(expected, invalid);
      }
    };
  }

  /** A file or folder; it need not exist. */
  public static Function<String, Path> path() {
    return written -> {
      try {
        return Path.of(require(!written.isBlank(), written, "a path"));
      } catch (InvalidPathException invalid) {
        throw new IllegalArgumentException("a path", invalid);
      }
    };
  }

  /** An absolute URI with one of the schemes, or any scheme if none is named. */
  public static Function<String, URI> uri(String... schemes) {
    List<String> allowed = List.of(schemes);
    String expected =
        "a URI"
            + (allowed.isEmpty() ? "" : " that begins with " + String.join(": or ", allowed) + ":");
    return written -> {
      try {
        URI uri = new URI(written);
        String scheme = uri.getScheme();
        boolean fits =
            scheme != null
                && (allowed.isEmpty() || allowed.contains(scheme.toLowerCase(Locale.ROOT)));
        require(fits, written, expected);
        return uri;
      } catch (URISyntaxException invalid) {
        throw new IllegalArgumentException(expected, invalid);
      }
    };
  }

  /** {@code true} or {@code false}. */
  public static Function<String, Boolean> bool() {
    return written -> choice("true", "false").apply(written).equals("true");
  }

  /** One of a few words, in lower case. */
  public static Function<String, String> choice(String... words) {
    List<String> allowed = List.of(words);
    return written -> {
      String word = written.strip().toLowerCase(Locale.ROOT);
      return require(allowed.contains(word), word, "one of " + String.join(", ", allowed));
    };
  }

  private static long quantity(
      String written, Map<String, Long> units, long least, long most, String expected) {
    Matcher parts = QUANTITY.matcher(written.strip());
    require(parts.matches(), written, expected);
    Long unit = units.get(parts.group(2).toLowerCase(Locale.ROOT));
    require(unit != null, written, expected);
    BigDecimal value = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit));
    boolean fits =
        value.compareTo(BigDecimal.valueOf(least)) >= 0
            && value.compareTo(BigDecimal.valueOf(most)) <= 0
            && value.stripTrailingZeros().scale() <= 0;
    require(fits, written, expected);
    return value.longValueExact();
  }

  private static String words(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }

  private static String require(boolean holds, String written, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(expected);
    }
    return written;
  }
}
