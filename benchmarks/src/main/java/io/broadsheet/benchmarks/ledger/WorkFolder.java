package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of one run: emptied before it, and of its bulk after it. */
final class WorkFolder {
  private static final Set<String> KEPT = Set.of("result.json", "plan.tsv", "state.json");

  private WorkFolder() {}

  /** Ends what a run that was killed left there, and removes everything. */
  static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Path real = folder.toRealPath();
      LeftOvers.end(real.resolve("pids"), real);
      LeftOvers.endServer(real.resolve("postgresql"));
      Disk.unmount(real.resolve("disk"));
      delete(real, Set.of());
    }
  }

  /** A sound run's topics and rows are of no use any more. */
  static void keepResults(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Disk.unmount(real.resolve("disk"));
    delete(real, KEPT);
  }

  private static void delete(Path folder, Set<String> kept) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      boolean stays =
          path.equals(folder) ? !kept.isEmpty() : kept.contains(folder.relativize(path).toString());
      if (!stays) {
        Files.delete(path);
      }
    }
  }
}
