package io.broadsheet.ingest;

import io.broadsheet.service.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The published list of query parameters that say how a reader came, not what the page is. */
final class TrackingParameters {
  private static final List<String> LIST =
      Resources.text(TrackingParameters.class, "tracking-parameters.txt")
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s", 2)[0])
          .toList();

  private static final Set<String> NAMES =
      LIST.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet());

  private static final List<String> PREFIXES =
      LIST.stream()
          .filter(name -> name.endsWith("*"))
          .map(name -> name.substring(0, name.length() - 1))
          .toList();

  private TrackingParameters() {}

  /**
   * A query without them; without its question mark too if nothing else was in it.
   *
   * @param query begins with {@code ?}; its percent-encoding is normalised
   */
  static String remove(String query) {
    String[] parameters = query.substring(1).split("&", -1);
    List<String> kept = List.of(parameters).stream().filter(one -> !isTracking(one)).toList();
    if (kept.size() == parameters.length) {
      return query;
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        PercentEncoding.decode(equals < 0 ? parameter : parameter.substring(0, equals))
            .toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
