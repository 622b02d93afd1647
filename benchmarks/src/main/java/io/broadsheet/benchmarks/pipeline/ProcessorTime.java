package io.broadsheet.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * Seconds of processor time, user and system, that processes have used; from /proc, see proc(5).
 */
final class ProcessorTime {
  /** What Linux shows to programs, whatever the kernel counts in: USER_HZ. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_CHILDREN = 13;
  private static final int SYSTEM_OF_CHILDREN = 14;

  private ProcessorTime() {}

  static DoubleSupplier of(long pid) {
    return () -> own(stat(Path.of("/proc", Long.toString(pid))));
  }

  /** Of a server that has a process for each connection: with its children, living and gone. */
  static DoubleSupplier ofFamily(long pid) {
    return () -> {
      String[] parent = stat(Path.of("/proc", Long.toString(pid)));
      double gone = seconds(parent, USER_OF_CHILDREN) + seconds(parent, SYSTEM_OF_CHILDREN);
      return own(parent) + gone + ofChildren(pid);
    };
  }

  private static double ofChildren(long pid) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> Character.isDigit(process.getFileName().toString().charAt(0)))
          .map(ProcessorTime::stat)
          .filter(stat -> stat.length > PARENT && stat[PARENT].equals(Long.toString(pid)))
          .mapToDouble(ProcessorTime::own)
          .sum();
    } catch (IOException notHere) {
      return 0;
    }
  }

  private static double own(String[] stat) {
    return seconds(stat, USER) + seconds(stat, SYSTEM);
  }

  private static double seconds(String[] stat, int field) {
    return stat.length > field ? Long.parseLong(stat[field]) / TICKS_PER_SECOND : 0;
  }

  /** The fields after the command's name, which may hold blanks; empty if the process is gone. */
  private static String[] stat(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException gone) {
      return new String[0];
    }
  }
}
