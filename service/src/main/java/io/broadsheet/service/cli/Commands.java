package io.broadsheet.service.cli;

import io.broadsheet.service.UserError;
import io.broadsheet.service.logging.SafeText;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs commands. A mistake of the user's is one line on standard error and exit code 2; a failure
 * while working is one line and exit code 1, its stack in the log at debug; {@code --help} works on
 * every command.
 */
public final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private Commands() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(Object command, String... arguments) {
    System.exit(execute(command, arguments));
  }

  /** Runs a command and returns its exit code. */
  public static int execute(Object command, String... arguments) {
    return commandLine(command).execute(OpenOptions.join(arguments));
  }

  /** The command with all of Broadsheet's manners, for callers that look into it. */
  public static CommandLine commandLine(Object command) {
    CommandLine line = command instanceof CommandLine given ? given : new CommandLine(command);
    prepare(line);
    return line.setParameterExceptionHandler((mistake, given) -> report(mistake))
        .setExecutionExceptionHandler((fault, at, parsed) -> report(fault, at))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(true)
        .setAbbreviatedOptionsAllowed(false);
  }

  private static void prepare(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    SettingOptions.addTo(spec);
    if (spec.findOption("--help") == null) {
      spec.mixinStandardHelpOptions(true);
    }
    line.getSubcommands().values().forEach(Commands::prepare);
  }

  private static int report(ParameterException mistake) {
    String hint = "";
    if (mistake instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      hint = "; did you mean " + unmatched.getSuggestions().get(0) + "?";
    }
    print(mistake.getCommandLine(), mistake.getMessage() + hint);
    return 2;
  }

  private static int report(Exception fault, CommandLine at) {
    if (Lifecycle.isStopping()) {
      return 1; // the signal ends the process with its own code; what broke on the way is no news
    }
    if (fault instanceof UserError mistake) {
      print(at, mistake.getMessage());
      return mistake.exitCode();
    }
    LOG.debug("The command failed", fault);
    String message =
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    print(at, message);
    return 1;
  }

  private static void print(CommandLine at, String message) {
    PrintWriter err = at.getErr();
    String line =
        message.lines().map(String::strip).reduce((one, two) -> one + "; " + two).orElse("");
    err.println(at.getCommandSpec().qualifiedName() + ": " + SafeText.escape(line));
    err.flush();
  }
}
