package io.broadsheet.benchmarks.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part that runs as a process of its own and may be killed, paused and started again. */
public final class ChildProcess {
  private static final int END_SECONDS = 30;

  private final String name;
  private final List<String> command;
  private final Path log;
  private Process process;
  private boolean wanted;

  /**
   * @param log where its standard output and error go
   */
  public ChildProcess(String name, List<String> command, Path log) {
    this.name = name;
    this.command = command;
    this.log = log;
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public synchronized long pid() {
    return process.pid();
  }

  public synchronized void start() {
    wanted = true;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public synchronized boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL; returns once it is gone. */
  public synchronized void kill() {
    wanted = false;
    if (process == null) {
      return;
    }
    process.destroyForcibly();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " does not die");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** SIGSTOP: it holds its connections and says nothing. */
  public synchronized void pause() {
    signal("-STOP");
  }

  public synchronized void goOn() {
    signal("-CONT");
  }

  /**
   * Starts it again if it ended by itself, as an orchestrator would.
   *
   * @return its exit code then; else null
   */
  public synchronized Integer restartIfEnded() {
    if (!wanted || process.isAlive()) {
      return null;
    }
    int code = process.exitValue();
    start();
    return code;
  }

  private void signal(String signal) {
    try {
      int code =
          new ProcessBuilder("kill", signal, Long.toString(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0 && process.isAlive()) {
        throw new IllegalStateException("kill " + signal + " of " + name + " failed");
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
