package io.broadsheet.service.cli;

import io.broadsheet.service.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Options that no list can name beforehand, for example {@code --kafka.security.protocol SSL}. */
final class OpenOptions {
  private OpenOptions() {}

  /**
   * Joins {@code --kafka.x y} into {@code --kafka.x=y}, so that the value is never taken for a
   * positional argument. Arguments after {@code --} stay.
   */
  static String[] join(String... arguments) {
    List<String> joined = new ArrayList<>();
    boolean ended = false;
    for (int index = 0; index < arguments.length; index++) {
      String argument = arguments[index];
      ended |= argument.equals("--");
      boolean takesNext =
          !ended && isOpen(argument) && argument.indexOf('=') < 0 && index + 1 < arguments.length;
      joined.add(takesNext ? argument + "=" + arguments[++index] : argument);
    }
    return joined.toArray(String[]::new);
  }

  /**
   * Adds an option that the parser did not know to those given; whether such a setting exists is
   * found when the settings are read.
   */
  static void add(String argument, Map<String, String> given) {
    if (!argument.startsWith("--") || argument.length() == 2) {
      String kind = argument.startsWith("-") ? "unknown option " : "unexpected argument ";
      throw new UserError(kind + argument + "; --help shows what there is");
    }
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
