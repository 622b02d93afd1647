package io.broadsheet.benchmarks.recurrence;

import io.broadsheet.benchmarks.recurrence.RecurringSites.Part;
import io.broadsheet.benchmarks.recurrence.RecurringSites.Role;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How the paragraphs of each role fared. */
final class Counts {
  static final String HEADER =
      """
      | | ad spans: precision | recall, open | recall, veiled | in body: open | veiled | notices | \
      background | story | articles flagged: precision | recall |
      |---|---|---|---|---|---|---|---|---|---|---|""";

  private final Map<Role, int[]> roles = new EnumMap<>(Role.class);
  private final int[] articles = new int[3];

  static boolean promotes(Part part) {
    return part.role() == Role.OPEN || part.role() == Role.VEILED;
  }

  void add(Role role, boolean marked, boolean inBody) {
    int[] counts = roles.computeIfAbsent(role, first -> new int[3]);
    counts[0]++;
    counts[1] += marked ? 1 : 0;
    counts[2] += inBody ? 1 : 0;
  }

  void addArticle(boolean flagged, boolean promotes) {
    articles[0] += flagged && promotes ? 1 : 0;
    articles[1] += flagged ? 1 : 0;
    articles[2] += promotes ? 1 : 0;
  }

  String row(String name) {
    int right = marked(Role.OPEN) + marked(Role.VEILED);
    int all = roles.values().stream().mapToInt(counts -> counts[1]).sum();
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
        name.substring(2),
        share(right, all),
        share(marked(Role.OPEN), roles.get(Role.OPEN)[0]),
        share(marked(Role.VEILED), roles.get(Role.VEILED)[0]),
        inBody(Role.OPEN),
        inBody(Role.VEILED),
        inBody(Role.NOTICE),
        inBody(Role.BACKGROUND),
        inBody(Role.STORY),
        share(articles[0], articles[1]),
        share(articles[0], articles[2]));
  }

  private int marked(Role role) {
    return roles.get(role)[1];
  }

  private double inBody(Role role) {
    return share(roles.get(role)[2], roles.get(role)[0]);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
