package io.broadsheet.benchmarks.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * On what, and when, something was measured.
 *
 * @param load average over the last minute, at the start: above the number of processors, others
 *     were at work as well, and only ratios within the run tell
 */
record Machine(
    String measured,
    String processor,
    int processors,
    long memoryMebibytes,
    String system,
    String java,
    double load) {
  private static final int KIB_PER_MIB = 1024;

  static Machine here() {
    return new Machine(
        Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
        valueOf(Path.of("/proc/cpuinfo"), "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(valueOf(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
            / KIB_PER_MIB,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        loadNow());
  }

  static double loadNow() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String valueOf(Path file, String name) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("0");
    } catch (IOException notHere) {
      return "0";
    }
  }
}
