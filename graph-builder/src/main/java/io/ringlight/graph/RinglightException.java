package io.ringlight.graph;

/**
 * The one error type that reaches users. Its message is one sentence that says what is wrong, names
 * the one value at fault, and how to mend it.
 */
public final class RinglightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  public RinglightException(ExitCode exitCode, String message) {
    this(exitCode, message, null);
  }

  public RinglightException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
