package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.processes.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that outlived a run which was itself killed. */
final class LeftOvers {
  private static final int END_SECONDS = 30;

  private LeftOvers() {}

  /** Notes the processes of this run, so that the next one on its folder can end them. */
  static void write(Path file, Collection<ChildProcess> processes) throws IOException {
    Files.write(file, processes.stream().map(part -> Long.toString(part.pid())).toList());
  }

  /** Ends what the last run on this folder left. */
  static void end(Path file, Path folder) throws IOException {
    if (Files.exists(file)) {
      for (String pid : Files.readAllLines(file)) {
        end(Long.parseLong(pid), folder.toString());
      }
    }
  }

  /** Ends a PostgreSQL on this data folder: it holds both folder and port. */
  static void endServer(Path folder) throws IOException {
    Path pid = folder.resolve("postmaster.pid");
    if (Files.exists(pid)) {
      end(Long.parseLong(Files.readAllLines(pid).get(0).strip()), folder.toString());
      Files.deleteIfExists(pid);
    }
  }

  /**
   * Ends a process, but only if its command line names the folder: a number may have gone to
   * somebody else since.
   */
  private static void end(long pid, String folder) throws IOException {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process == null || !commandLine(process).contains(folder)) {
      return;
    }
    process.destroyForcibly();
    try {
      process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stays) {
      throw new IOException("process " + pid + " of the last run does not end", stays);
    }
  }

  private static String commandLine(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().orElse("")
        + " "
        + String.join(" ", info.arguments().orElse(new String[0]))
        + " "
        + info.commandLine().orElse("");
  }
}
