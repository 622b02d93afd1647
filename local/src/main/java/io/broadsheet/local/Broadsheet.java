package io.broadsheet.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command list. */
@Command(
    name = "broadsheet",
    mixinStandardHelpOptions = true,
    description = "Raw news articles in, structured records with every advertisement marked out.",
    subcommands = {Extract.class})
public final class Broadsheet {

  private Broadsheet() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Broadsheet()).execute(args));
  }
}
