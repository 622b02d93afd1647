package io.broadsheet.ingest;

import io.broadsheet.service.cli.Commands;

/** Ingest as a process of its own. */
public final class IngestApp {
  private IngestApp() {}

  public static void main(String[] arguments) {
    Commands.main(new IngestCommand(), arguments);
  }
}
