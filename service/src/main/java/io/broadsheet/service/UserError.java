package io.broadsheet.service;

/**
 * Something the user can mend: a wrong option, a missing file, a port that is taken. Its message is
 * one line that names the input, the place and the fix; nobody sees its stack trace. Commands print
 * it on standard error and exit with {@link #exitCode()}.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /** A mistake in what was asked for: exit code 2. */
  public UserError(String message) {
    this(message, 2);
  }

  /**
   * @param exitCode 2 for a wrong request, 1 for a failure while working
   */
  public UserError(String message, int exitCode) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
