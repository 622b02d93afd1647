package io.broadsheet.local.reprocess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.local.terminal.Columns;
import java.util.ArrayList;
import java.util.List;

/** Differences, for a terminal and for a file. */
final class DifferenceReport {
  private static final List<Integer> WIDTHS = List.of(24, 9, 32, 64, 0);
  private static final List<String> HEADER = List.of("FIELD", "ARTICLES", "ID", "LIVE", "NEW");

  private DifferenceReport() {}

  static List<String> lines(Differences differences) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    differences.fields().forEach((name, field) -> rows.addAll(rows(name, field)));
    List<String> lines = new ArrayList<>();
    if (rows.size() > 1) {
      lines.addAll(Columns.lines(rows, WIDTHS));
      lines.add("");
    }
    lines.add(differences.ids().size() + " differ, " + differences.same() + " are the same");
    add(lines, differences.onlyNew(), "not live");
    add(lines, differences.onlyLive(), "live, and not in this run");
    add(lines, differences.movedOn(), "came again since, and were not compared");
    return lines;
  }

  private static void add(List<String> lines, long count, String what) {
    if (count > 0) {
      lines.add(count + " " + what);
    }
  }

  private static List<List<String>> rows(String name, Differences.Field field) {
    List<List<String>> rows = new ArrayList<>();
    for (Differences.Example example : field.examples()) {
      boolean isFirst = rows.isEmpty();
      rows.add(
          List.of(
              isFirst ? name : "",
              isFirst ? Long.toString(field.count()) : "",
              example.id(),
              example.live(),
              example.anew()));
    }
    return rows;
  }

  /** The same as JSON. */
  static String json(Differences differences) {
    JsonMapper mapper = new JsonMapper();
    ObjectNode report =
        mapper
            .createObjectNode()
            .put("differ", differences.ids().size())
            .put("same", differences.same())
            .put("notLive", differences.onlyNew())
            .put("onlyLive", differences.onlyLive())
            .put("cameAgain", differences.movedOn());
    ObjectNode fields = report.putObject("fields");
    differences
        .fields()
        .forEach(
            (name, field) -> fill(fields.putObject(name).put("articles", field.count()), field));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void fill(ObjectNode into, Differences.Field field) {
    ArrayNode examples = into.putArray("examples");
    for (Differences.Example each : field.examples()) {
      examples.addObject().put("id", each.id()).put("live", each.live()).put("new", each.anew());
    }
  }
}
