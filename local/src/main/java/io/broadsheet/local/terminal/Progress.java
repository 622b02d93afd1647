package io.broadsheet.local.terminal;

import java.io.PrintStream;

/**
 * One line on standard error that says what is going on, replaced by the next; nothing at all where
 * standard error is no terminal, which the launcher finds out.
 */
public final class Progress implements AutoCloseable {
  private static final String START_OF_LINE = "\r\033[K";

  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  public static Progress onTerminal() {
    return new Progress(Boolean.getBoolean("broadsheet.terminal") ? System.err : null);
  }

  public void say(String what) {
    print(START_OF_LINE + what + " ...");
  }

  @Override
  public void close() {
    print(START_OF_LINE);
  }

  private void print(String text) {
    if (out != null) {
      out.print(text);
      out.flush();
    }
  }
}
