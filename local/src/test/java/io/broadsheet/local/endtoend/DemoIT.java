package io.broadsheet.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a newcomer runs it: twice on the same folder. */
class DemoIT {
  @TempDir Path folder;

  @Test
  void the_samples_are_enriched_once_and_unchanged_the_second_time() throws Exception {
    List<String> first = demo("first.txt");
    assertThat(first)
        .contains(
            "24 published",
            "24 read = 22 enriched + 0 unchanged + 0 erased + 0 superseded + 0 rerouted"
                + " + 2 dead-lettered")
        .anyMatch(line -> line.startsWith("22 rows in "))
        .anyMatch(line -> line.startsWith("Ellerby harbour reopens") && line.contains("2026-03-16"))
        .anyMatch(line -> line.startsWith("Why a thousand nurses") && line.contains("ADVERTORIAL"))
        .anyMatch(line -> line.startsWith("The city read") && line.contains("CONTAINS_ADS"))
        .anyMatch(line -> line.contains("too-deep"));

    assertThat(demo("second.txt"))
        .contains(
            "24 read = 0 enriched + 22 unchanged + 0 erased + 0 superseded + 0 rerouted"
                + " + 2 dead-lettered")
        .anyMatch(line -> line.startsWith("22 rows in "));
    assertThat(folder.resolve("data"))
        .isDirectoryContaining(file -> file.endsWith("broadsheet.db"));
  }

  private List<String> demo(String name) throws Exception {
    Path output = folder.resolve(name);
    String data = folder.resolve("data").toString();
    try (ServiceProcess demo = new ServiceProcess(output, List.of("demo", "--data", data))) {
      assertThat(demo.await(180)).as("exit code").isZero();
    }
    return Files.readAllLines(output);
  }
}
