package io.broadsheet.benchmarks.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores every set, prints the figures beside their floors, and fails where one fell below. */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    description = "Scores extraction and ad detection; exit 1 where a figure fell below its floor.")
public final class AccuracyGate implements Callable<Integer> {
  /** Less than what one page more or less is worth in any of the sets. */
  private static final double TOLERANCE = 0.0005;

  @Option(
      names = "--data",
      required = true,
      description = "Folder of the labelled sets: pages/, text/ and ads/ within it.")
  private Path data;

  @Option(names = "--baseline", description = "The floors (${DEFAULT-VALUE}).")
  private Path baselineFile = Path.of("benchmarks", "baseline.json");

  @Option(names = "--report", description = "Where to write the figures as Markdown.")
  private Path report;

  @Option(names = "--readme", description = "The README whose accuracy table to write anew.")
  private Path readme;

  @Option(names = "--raise", description = "Raise floors to what was measured.")
  private boolean raise;

  @Option(names = "--lower", description = "Set floors to what was measured, for this reason.")
  private String lower;

  private final List<String> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Map<String, Double>> measured = new LinkedHashMap<>();
  private int held;

  public static void main(String[] args) {
    System.exit(new CommandLine(new AccuracyGate()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.println("accuracy: no folder at " + data + ": name the labelled sets with --data");
      return CommandLine.ExitCode.USAGE;
    }
    Evaluation evaluation = new Evaluation(data);
    Baseline baseline = Baseline.read(baselineFile);
    for (String set : Evaluation.sets()) {
      if (evaluation.has(set)) {
        hold(set, evaluation.score(set), evaluation.fingerprint(set), baseline);
      } else {
        faults.add(set + ": no such file in " + data);
      }
    }
    finish(baseline);
    return faults.isEmpty() ? 0 : 1;
  }

  private void hold(
      String set, Map<String, Double> figures, String fingerprint, Baseline baseline) {
    measured.put(set, figures);
    if (raise || lower != null) {
      baseline.move(set, fingerprint, figures, lower);
    }
    if (baseline.isForeign(set, fingerprint)) {
      faults.add(set + ": the floors were measured on other data (its SHA-256 differs)");
    }
    figures.forEach((measure, value) -> hold(set, measure, value, baseline.floor(set, measure)));
    System.err.println("scored " + set);
  }

  private void hold(String set, String measure, double value, double floor) {
    rows.add(String.format(Locale.ROOT, "| %s | %s | %.4f | %.4f |", set, measure, value, floor));
    if (value < floor - TOLERANCE) {
      faults.add(
          String.format(Locale.ROOT, "%s %s fell to %.4f, floor %.4f", set, measure, value, floor));
    } else {
      held++;
    }
  }

  private void finish(Baseline baseline) throws IOException {
    if (lower != null) {
      baseline.explain(lower);
    }
    if (raise || lower != null) {
      baseline.write();
    }
    String table = "| set | measure | now | floor |\n|---|---|---|---|\n" + String.join("\n", rows);
    System.out.println(table);
    if (report != null) {
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, "# Accuracy\n\n" + table + "\n");
    }
    if (readme != null) {
      ReadmeTable.write(readme, measured);
    }
    faults.forEach(fault -> System.out.println("FELL: " + fault));
    System.out.println(held + " passed, " + faults.size() + " failed");
  }
}
