package io.broadsheet.local;

import io.broadsheet.enrich.EnrichCommand;
import io.broadsheet.ingest.IngestCommand;
import io.broadsheet.local.demo.DemoCommand;
import io.broadsheet.local.erase.EraseCommand;
import io.broadsheet.local.letters.DeadLetterCommand;
import io.broadsheet.local.reprocess.ReprocessCommand;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.sink.SinkCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command list. */
@Command(
    name = "broadsheet",
    description = "Raw news articles in, structured records with every advertisement marked out.",
    versionProvider = Version.class)
public final class Broadsheet {
  private static final Map<String, Supplier<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("demo", DemoCommand::new);
    COMMANDS.put("up", UpCommand::new);
    COMMANDS.put("ingest", IngestCommand::new);
    COMMANDS.put("enrich", EnrichCommand::new);
    COMMANDS.put("sink", SinkCommand::new);
    COMMANDS.put("extract", Extract::new);
    COMMANDS.put("topics", TopicsCommand::new);
    COMMANDS.put("schemas", SchemasCommand::new);
    COMMANDS.put("dead-letter", DeadLetterCommand::new);
    COMMANDS.put("reprocess", ReprocessCommand::new);
    COMMANDS.put("erase", EraseCommand::new);
  }

  private Broadsheet() {}

  public static void main(String[] arguments) {
    Commands.main(commandLine(arguments), arguments);
  }

  /**
   * A command that is named first is the only one made: the others would only cost a short command
   * its start.
   */
  static CommandLine commandLine(String... arguments) {
    CommandLine line = new CommandLine(new Broadsheet());
    String first = arguments.length == 0 ? "" : arguments[0];
    COMMANDS.forEach(
        (name, command) -> {
          if (name.equals(first) || !COMMANDS.containsKey(first)) {
            line.addSubcommand(name, new CommandLine(command.get()));
          }
        });
    return line;
  }
}
