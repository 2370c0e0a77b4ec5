package io.ringlight.graph;

/** Exit codes of the command line, after BSD's {@code sysexits.h}. */
public enum ExitCode {
  OK(0),
  /** The command line itself is wrong. */
  USAGE(64),
  /** Input was found but breaks a rule. */
  BAD_INPUT(65),
  /** Input was not found or cannot be opened. */
  NO_INPUT(66),
  /** A server cannot be reached. */
  UNAVAILABLE(69),
  /** A fault of the program. */
  SOFTWARE(70),
  /** Output exists already or cannot be created. */
  CANNOT_CREATE(73),
  /** Reading or writing failed half way. */
  IO_ERROR(74),
  /** Try again later. */
  TEMPORARY_FAILURE(75),
  /** The circuit breaker stopped an export; a person must look. */
  CIRCUIT_BREAKER(76),
  /** A password or a permission is missing. */
  NO_PERMISSION(77),
  /** A model or a configuration does not fit. */
  BAD_CONFIGURATION(78);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
