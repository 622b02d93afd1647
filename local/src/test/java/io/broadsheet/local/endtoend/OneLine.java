package io.broadsheet.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a command says that ends with a mistake, run as a process of its own. */
final class OneLine {
  private OneLine() {}

  /** The only line it wrote. */
  static String of(int exitCode, List<String> command, String... more) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    Path output = Files.createTempFile("mistake", ".log");
    try (ServiceProcess process = new ServiceProcess(output, all)) {
      assertThat(process.await(120)).as(Files.readString(output)).isEqualTo(exitCode);
      assertThat(Files.readAllLines(output)).hasSize(1);
      return Files.readString(output);
    } finally {
      Files.delete(output);
    }
  }
}
