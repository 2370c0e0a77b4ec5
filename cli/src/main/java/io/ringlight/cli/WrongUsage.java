package io.ringlight.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and what was meant, if that is near. */
final class WrongUsage {
  private WrongUsage() {}

  static String sentence(ParameterException e) {
    List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
    if (e instanceof MissingParameterException && !unmatched.isEmpty()) {
      // What is missing may just be spelt wrong.
      return sentence(new UnmatchedArgumentException(e.getCommandLine(), unmatched));
    }
    return e instanceof UnmatchedArgumentException wrong
        ? unknown(wrong)
        : finished(e.getMessage());
  }

  private static String unknown(UnmatchedArgumentException e) {
    CommandLine commandLine = e.getCommandLine();
    String argument = e.getUnmatched().get(0);
    List<String> near = e.getSuggestions();
    String kind = argument.startsWith("-") ? "option" : "argument";
    if (commandLine.getParent() == null && kind.equals("argument")) {
      kind = "command";
    }
    String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    return "There is no " + kind + " '" + argument + "'" + (hint.isEmpty() ? "." : hint);
  }

  private static String finished(String message) {
    String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
    return line.endsWith(".") ? line : line + ".";
  }
}
