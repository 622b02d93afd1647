package io.broadsheet.service.cli;

import io.broadsheet.service.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Options that no list can name beforehand, for example {@code --kafka.security.protocol SSL}. */
final class OpenOptions {
  private OpenOptions() {}

  /**
   * Makes one argument of {@code --kafka.x y}, so that the value is never taken for a positional
   * one, and dashes of the dots in other options' names. What comes after {@code --} stays.
   */
  static String[] join(String... arguments) {
    List<String> joined = new ArrayList<>();
    boolean ended = false;
    for (int index = 0; index < arguments.length; index++) {
      String argument = arguments[index];
      ended |= argument.equals("--");
      if (ended || !argument.startsWith("--")) {
        joined.add(argument);
      } else if (isOpen(argument) && argument.indexOf('=') < 0 && index + 1 < arguments.length) {
        joined.add(argument + "=" + arguments[++index]);
      } else {
        joined.add(isOpen(argument) ? argument : dashed(argument));
      }
    }
    return joined.toArray(String[]::new);
  }

  private static String dashed(String argument) {
    int equals = argument.indexOf('=');
    int end = equals < 0 ? argument.length() : equals;
    return argument.substring(0, end).replace('.', '-') + argument.substring(end);
  }

  /**
   * Adds the options that the parser did not know to those given; whether such settings exist is
   * found when the settings are read.
   *
   * @throws UserError for an argument that is no option, nor stands behind one
   */
  static void addAll(List<String> arguments, Map<String, String> given) {
    for (int index = 0; index < arguments.size(); index++) {
      String argument = arguments.get(index);
      boolean valueFollows =
          argument.indexOf('=') < 0
              && index + 1 < arguments.size()
              && !arguments.get(index + 1).startsWith("-");
      if (!argument.startsWith("--") || argument.length() == 2) {
        String kind = argument.startsWith("-") ? "unknown option " : "unexpected argument ";
        throw new UserError(kind + argument + "; --help shows what there is");
      }
      add(valueFollows ? argument + "=" + arguments.get(++index) : argument, given);
    }
  }

  private static void add(String argument, Map<String, String> given) {
    int equals = argument.indexOf('=');
    String name = argument.substring(2, equals < 0 ? argument.length() : equals);
    String value = equals < 0 ? "" : argument.substring(equals + 1);
    if (given.put(name, value) != null) {
      throw new UserError("--" + name + " is given twice");
    }
  }

  private static boolean isOpen(String argument) {
    String name = argument.replace('-', '.');
    return name.startsWith("..kafka.")
        || name.startsWith("..schema.registry.")
        || name.startsWith("..basic.auth.")
        || name.startsWith("..bearer.auth.")
        || name.equals("..auto.register.schemas");
  }
}
