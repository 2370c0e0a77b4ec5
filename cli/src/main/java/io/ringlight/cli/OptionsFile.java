package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.File;
import java.util.List;

/**
 * Files of options, given as {@code @FILE}. The parser puts what is in them in their place, but
 * takes the name of one that it cannot read for an argument, and fails on a directory.
 */
final class OptionsFile {
  private final List<String> arguments;

  /**
   * @param arguments the command line as it was typed
   */
  OptionsFile(String... arguments) {
    this.arguments = List.of(arguments);
  }

  /**
   * @throws RinglightException {@link ExitCode#NO_INPUT} when an argument names a directory
   */
  void refuseDirectories() {
    for (String argument : arguments) {
      if (names(argument) && file(argument).isDirectory()) {
        throw failure(ExitCode.NO_INPUT, argument, "is a directory; name a file.");
      }
    }
  }

  /**
   * Refuses a value that is really the name of a file of options which was not read. A value that
   * begins with @ because it was typed with @@ is none.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is no such file, {@link
   *     ExitCode#NO_PERMISSION} when it may not be read
   */
  void refuseUnread(String value) {
    if (!names(value) || !arguments.contains(value)) {
      return;
    }
    if (file(value).exists()) {
      throw failure(ExitCode.NO_PERMISSION, value, "may not be read; change its permissions.");
    }
    throw failure(
        ExitCode.NO_INPUT,
        value,
        "does not exist; check its name, or write @@ for an argument that begins with @.");
  }

  private static boolean names(String argument) {
    return argument.length() > 1 && argument.startsWith("@") && !argument.startsWith("@@");
  }

  private static File file(String argument) {
    return new File(argument.substring(1));
  }

  private static RinglightException failure(ExitCode code, String argument, String what) {
    return new RinglightException(code, "The options file " + file(argument) + " " + what);
  }
}
