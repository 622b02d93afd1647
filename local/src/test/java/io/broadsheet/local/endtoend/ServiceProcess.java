package io.broadsheet.local.endtoend;

import io.broadsheet.local.Broadsheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of ours as a process of its own, which can be killed and started again. */
final class ServiceProcess implements AutoCloseable {
  private final List<String> command;
  private final Path output;
  private Process process;

  /**
   * @param output where its standard output and error go
   */
  ServiceProcess(Path output, List<String> arguments) {
    this.output = output;
    this.command = new ArrayList<>(java());
    this.command.addAll(arguments);
    start();
  }

  void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** SIGKILL: the process has no chance to say good-bye. */
  void kill() {
    process.destroyForcibly();
    await(10);
  }

  /** SIGTERM: the process may finish what it is at. */
  void terminate() {
    process.destroy();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for its end, and returns its exit code. */
  int await(int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IllegalStateException(command + " still runs; see " + output);
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    await(10);
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        Broadsheet.class.getName());
  }
}
