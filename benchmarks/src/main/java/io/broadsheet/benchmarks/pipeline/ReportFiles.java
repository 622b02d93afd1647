package io.broadsheet.benchmarks.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code pipeline.json}, in which each part replaces its own last result, and its Markdown. */
final class ReportFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Path folder;

  ReportFiles(Path folder) {
    this.folder = folder;
  }

  void put(PartReport report) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("pipeline.json");
    Map<String, PartReport> all =
        Files.exists(file)
            ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, PartReport>>() {})
            : new TreeMap<>();
    all.put(report.part(), report);
    JSON.writeValue(file.toFile(), all);
    Files.writeString(folder.resolve("pipeline.md"), markdown(all));
  }

  void plot(String name, String svg) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), svg);
  }

  private static String markdown(Map<String, PartReport> all) {
    StringBuilder text = new StringBuilder("# The pipeline, measured\n\n");
    text.append(
        "Written by `benchmarks/run pipeline`; each part stands with the machine's load when it was"
            + " measured. Figures by the clock hold for a quiet machine only; processor time and"
            + " ratios of one round hold on a busy one too.\n");
    Machine machine = all.values().iterator().next().machine();
    text.append(
        "%n%s, %d processors, %d MiB, %s, %s%n"
            .formatted(
                machine.processor(),
                machine.processors(),
                machine.memoryMebibytes(),
                machine.system(),
                machine.java()));
    all.values().forEach(part -> text.append(part.markdown()));
    return text.toString();
  }
}
