package io.broadsheet.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Contestants in turns, round after round, so that what else the machine does meets them all. */
final class Contest {
  private final Map<String, Callable<Run>> contestants = new LinkedHashMap<>();
  private final Map<String, List<Run>> runs = new LinkedHashMap<>();

  Contest add(String name, Callable<Run> contestant) {
    contestants.put(name, contestant);
    runs.put(name, new ArrayList<>());
    return this;
  }

  Contest hold(int rounds) throws Exception {
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, Callable<Run>> contestant : contestants.entrySet()) {
        Run run = contestant.getValue().call();
        runs.get(contestant.getKey()).add(run);
        System.err.printf(
            "round %d, %s: %.0f/s, %.0f us of processor time each %s%n",
            round, contestant.getKey(), run.perSecond(), run.totalMicros(), run.processorMicros());
      }
    }
    return this;
  }

  /** The median rate by the clock. */
  double rate(String name) {
    return Spread.of(runs.get(name).stream().map(Run::perSecond).toList()).median();
  }

  /** The median processor time per article, in microseconds, over all processes. */
  double micros(String name) {
    return Spread.of(runs.get(name).stream().map(Run::totalMicros).toList()).median();
  }

  /** The median processor time per article of one process. */
  double micros(String name, String process) {
    return Spread.of(micros(runs.get(name), process)).median();
  }

  /** The median of one's rate by another's in the same round. */
  double ratio(String one, String other) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < runs.get(one).size(); round++) {
      ratios.add(runs.get(one).get(round).perSecond() / runs.get(other).get(round).perSecond());
    }
    return Spread.of(ratios).median();
  }

  /**
   * @param bytes of one article, for the column of megabytes
   */
  Table table(String title, double bytes) {
    List<String> processes =
        List.copyOf(
            runs.values().stream()
                .flatMap(List::stream)
                .flatMap(run -> run.processorMicros().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    List<String> columns =
        new ArrayList<>(List.of("", "articles/s", "lowest", "highest", "MB/s", "µs CPU each"));
    processes.forEach(process -> columns.add("of it " + process));
    Table table = new Table(title, columns);
    runs.forEach((name, results) -> table.row(row(name, results, processes, bytes)));
    return table;
  }

  private static List<Object> row(
      String name, List<Run> results, List<String> processes, double bytes) {
    Spread rate = Spread.of(results.stream().map(Run::perSecond).toList());
    List<Object> row = new ArrayList<>();
    row.add(name);
    row.add(rate.median());
    row.add(rate.lowest());
    row.add(rate.highest());
    row.add(rate.median() * bytes / 1e6);
    row.add(Spread.of(results.stream().map(Run::totalMicros).toList()).median());
    processes.forEach(process -> row.add(cell(results, process)));
    return row;
  }

  private static Object cell(List<Run> results, String process) {
    List<Double> micros = micros(results, process);
    return micros.isEmpty() ? "–" : Spread.of(micros).median();
  }

  private static List<Double> micros(List<Run> results, String process) {
    return results.stream()
        .filter(run -> run.processorMicros().containsKey(process))
        .map(run -> run.processorMicros().get(process))
        .toList();
  }
}
