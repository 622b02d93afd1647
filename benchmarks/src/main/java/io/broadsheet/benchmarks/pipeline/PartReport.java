package io.broadsheet.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.List;

/** What one part of the benchmark found; the report file holds the newest of each part. */
record PartReport(
    String part,
    String command,
    Machine machine,
    List<String> conditions,
    List<Goal> goals,
    List<Table> tables,
    List<String> plots) {

  PartReport(String part, String command) {
    this(
        part,
        command,
        Machine.here(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  String markdown() {
    StringBuilder text = new StringBuilder("\n## " + part + "\n\n");
    text.append("    ").append(command).append("\n\n");
    text.append(
        "%s, load average %.1f on %d processors at the start.%n%n"
            .formatted(machine.measured(), machine.load(), machine.processors()));
    conditions.forEach(condition -> text.append("- ").append(condition).append('\n'));
    if (!goals.isEmpty()) {
      text.append("\n| goal | aim | measured | met |\n|---|---|---|---|\n");
      goals.forEach(goal -> text.append(goal.markdown()));
    }
    tables.forEach(table -> text.append('\n').append(table.markdown()));
    plots.forEach(plot -> text.append("\n![](").append(plot).append(")\n"));
    return text.toString();
  }
}
