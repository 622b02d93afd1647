package io.broadsheet.sink;

import io.broadsheet.service.cli.Commands;

/** The sink as a process of its own. */
public final class SinkApp {
  private SinkApp() {}

  public static void main(String[] arguments) {
    Commands.main(new SinkCommand(), arguments);
  }
}
