package io.broadsheet.enrich;

import io.broadsheet.service.cli.Commands;

/** The enrich service as a process of its own. */
public final class EnrichApp {

  private EnrichApp() {}

  public static void main(String[] arguments) {
    Commands.main(new EnrichCommand(), arguments);
  }
}
