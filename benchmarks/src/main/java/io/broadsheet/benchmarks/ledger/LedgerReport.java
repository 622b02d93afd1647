package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs as {@code ledger.json} and {@code ledger.md}. */
final class LedgerReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<RunResult> runs;

  LedgerReport(List<RunResult> runs) {
    this.runs = List.copyOf(runs);
  }

  /** The JSON form: the totals, and each run. */
  private record Content(int faults, Counts total, List<RunResult> runs) {}

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    int faults = runs.stream().mapToInt(run -> run.faults().size()).sum();
    JSON.writeValue(folder.resolve("ledger.json").toFile(), new Content(faults, total(), runs));
    Files.writeString(folder.resolve("ledger.md"), markdown());
  }

  private Counts total() {
    return runs.stream().map(RunResult::counts).reduce(Counts.NONE, Counts::plus);
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Kill ledger");
    lines.add("");
    lines.add(
        "Written by `benchmarks/run ledger`. Three KRaft brokers, registry, ingest, two enrichers"
            + " and a sink, each a process of its own, under steady load, while faults of a seeded"
            + " plan hit them. Each record is held against the law of the contract.");
    lines.add("");
    lines.addAll(counts());
    lines.add("");
    lines.addAll(kinds());
    for (RunResult run : runs) {
      lines.addAll(run(run));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> counts() {
    List<String> lines = new ArrayList<>();
    Map<String, Object> names = fields(Counts.NONE);
    lines.add(
        "| seed | store | minutes | load average | faults | "
            + String.join(" | ", names.keySet())
            + " |");
    lines.add("|---|---|---|---|---|" + "---|".repeat(names.size()));
    for (RunResult run : runs) {
      String head =
          String.format(
              Locale.ROOT,
              "%d | %s | %.0f | %.0f",
              run.seed(),
              run.store(),
              run.seconds() / 60,
              run.loadAverage());
      lines.add(row(head, run.faults().size(), run.counts()));
    }
    int faults = runs.stream().mapToInt(run -> run.faults().size()).sum();
    lines.add(row("all | | |", faults, total()));
    return lines;
  }

  private static String row(String head, int faults, Counts counts) {
    return fields(counts).values().stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" | ", "| " + head + " | " + faults + " | ", " |"));
  }

  /** By the names of the JSON form, in their order. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Counts counts) {
    return JSON.convertValue(counts, Map.class);
  }

  private List<String> kinds() {
    Map<String, List<Double>> recoveries = new TreeMap<>();
    for (RunResult run : runs) {
      for (FaultResult fault : run.faults()) {
        recoveries
            .computeIfAbsent(
                fault.kind() + " | " + group(fault.target()), none -> new ArrayList<>())
            .add(fault.recoverySeconds());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Recovery is the time from the fault until its target was ready again, the fault's own"
            + " duration included.");
    lines.add("");
    lines.add("| fault | target | times | median recovery, s | longest, s |");
    lines.add("|---|---|---|---|---|");
    recoveries.forEach(
        (kind, seconds) -> {
          List<Double> sorted = seconds.stream().sorted().toList();
          lines.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %.1f | %.1f |",
                  kind,
                  sorted.size(),
                  sorted.get(sorted.size() / 2),
                  sorted.get(sorted.size() - 1)));
        });
    return lines;
  }

  private static String group(String target) {
    if (Parts.BROKERS.contains(target)) {
      return "a broker";
    }
    return Parts.ENRICHERS.contains(target) ? "an enricher" : target;
  }

  private static List<String> run(RunResult run) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("## Seed " + run.seed());
    lines.add("");
    run.findings().forEach(finding -> lines.add("- FINDING: " + finding));
    run.ended().forEach(end -> lines.add("- " + end + ", and was started again"));
    if (run.findings().isEmpty() && run.ended().isEmpty()) {
      lines.add("Nothing to report.");
    }
    lines.add("");
    lines.add("| fault | at, s | kind | target | lasted, s | recovery, s |");
    lines.add("|---|---|---|---|---|---|");
    for (FaultResult fault : run.faults()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %s | %s | %.1f | %.1f |",
              fault.number(),
              fault.atSeconds(),
              fault.kind(),
              fault.target(),
              fault.lastedSeconds(),
              fault.recoverySeconds()));
    }
    return lines;
  }
}
