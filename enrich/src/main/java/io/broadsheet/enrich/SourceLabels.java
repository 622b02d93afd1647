package io.broadsheet.enrich;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of a meter's tag {@code source}. Who publishes chooses the name, and every new value
 * is a new time series for ever, so only the first hundred short ones are told apart. Safe for use
 * by many threads.
 */
final class SourceLabels {
  static final int MOST = 100;
  static final int LONGEST = 40;
  static final String OTHER = "other";

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  String label(String source) {
    if (source == null || source.isBlank()) {
      return "none";
    }
    if (known.contains(source)) {
      return source;
    }
    boolean fits = source.length() <= LONGEST && known.size() < MOST;
    if (fits) {
      known.add(source);
    }
    return fits ? source : OTHER;
  }
}
