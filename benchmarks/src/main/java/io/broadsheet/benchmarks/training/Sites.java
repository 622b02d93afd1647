package io.broadsheet.benchmarks.training;

import java.util.Set;

/** The site a host belongs to: its last two names, three where the last two are a registry. */
final class Sites {
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "blogspot", "wordpress");

  private Sites() {}

  static String of(String host) {
    String[] names = host.split("\\.");
    int keep = names.length > 2 && SECOND_LEVEL.contains(names[names.length - 2]) ? 3 : 2;
    int from = Math.max(0, names.length - keep);
    return String.join(".", java.util.Arrays.copyOfRange(names, from, names.length));
  }
}
