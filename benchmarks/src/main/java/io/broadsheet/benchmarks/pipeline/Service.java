package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.benchmarks.processes.ChildProcess;

/** A service of ours that runs as a process of its own. */
record Service(ChildProcess process, String url) implements AutoCloseable {

  long pid() {
    return process.pid();
  }

  /**
   * The value of a meter as the service tells it.
   *
   * @param meter in Prometheus' spelling, with its labels
   */
  long count(String meter) {
    String text = Web.text(url + "/metrics");
    return text.lines()
        .filter(line -> line.startsWith(meter))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    process.kill();
  }
}
