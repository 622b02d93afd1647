package io.broadsheet.benchmarks.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The runs so far, one line of JSON each, and what is made of them for people. */
final class FuzzReport {
  private static final JsonMapper JSON = new JsonMapper();

  private FuzzReport() {}

  static void record(Path file, FuzzRun run) throws IOException {
    String line = JSON.writeValueAsString(run) + "\n";
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static List<FuzzRun> runs(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(FuzzReport::run).toList();
  }

  private static FuzzRun run(String line) {
    try {
      return JSON.readValue(line, FuzzRun.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException("not a line of --record: " + line, damaged);
    }
  }

  /** In Markdown. */
  static String of(List<FuzzRun> runs) {
    List<String> lines = new ArrayList<>();
    lines.add("# Fuzzing");
    lines.add("");
    lines.add("Written by `benchmarks/run fuzz --record FILE --report FILE` over the runs below.");
    lines.add(
        "A fault is a crash, two seconds of processor time for one case, a promise about the");
    lines.add("record that is broken, or a case without an outcome.");
    lines.add("");
    lines.add(total(runs));
    lines.add("");
    lines.addAll(outcomes(runs));
    lines.add("");
    lines.addAll(table(runs));
    return String.join("\n", lines) + "\n";
  }

  private static String total(List<FuzzRun> runs) {
    long cases = runs.stream().mapToLong(FuzzRun::cases).sum();
    long faults = runs.stream().mapToLong(FuzzRun::faults).sum();
    double work = runs.stream().mapToDouble(FuzzRun::workSeconds).sum();
    return "**%,d cases, %d faults**; %,d cases a second of processor time."
        .formatted(cases, faults, Math.round(cases / Math.max(work, 0.001)));
  }

  private static List<String> outcomes(List<FuzzRun> runs) {
    Map<String, Long> sum = new TreeMap<>();
    runs.forEach(
        each -> each.outcomes().forEach((name, count) -> sum.merge(name, count, Long::sum)));
    List<String> lines = new ArrayList<>(List.of("| target: outcome | cases |", "|---|---:|"));
    sum.forEach((name, count) -> lines.add("| %s | %,d |".formatted(name, count)));
    return lines;
  }

  private static List<String> table(List<FuzzRun> runs) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "| ended (UTC) | seed | first case | cases | large, one in | faults | slowest (ms) |"
                    + " seconds | of processor | load average |",
                "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"));
    for (FuzzRun run : runs) {
      lines.add(
          "| %s | %d | %d | %,d | %d | %d | %d (case %d) | %.0f | %.0f | %.1f |"
              .formatted(
                  run.ended(),
                  run.seed(),
                  run.from(),
                  run.cases(),
                  run.largeEvery(),
                  run.faults(),
                  run.slowestMillis(),
                  run.slowestCase(),
                  run.seconds(),
                  run.workSeconds(),
                  run.loadAverage()));
    }
    return lines;
  }
}
