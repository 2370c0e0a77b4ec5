package io.ringlight.cli;

import io.ringlight.graph.Progress;
import io.ringlight.ring.explain.PrintableText;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command takes, and how its help page is laid out. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:all went well",
      "64:wrong usage",
      "65:bad input data",
      "66:input not found",
      "69:a server cannot be reached, or does not start",
      "70:a fault of the program, or too little memory",
      "73:the output exists or cannot be created",
      "74:reading or writing failed half way",
      "75:another process writes the same output; try again later",
      "77:a file may not be read by others, or not by you",
      "78:a previous run, a key or a model does not fit"
    },
    footerHeading = "%nExamples:%n")
final class GeneralOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  @Option(names = "--debug", description = "After an error, print where in the program it arose.")
  private boolean debug;

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }

  /** Prints a sentence on standard error, unless the user wants quiet. */
  void note(Console console, String sentence) {
    if (!quiet) {
      console.err().println("ringlight: " + PrintableText.of(sentence));
    }
  }

  /** Does long work that shows its progress where a person can see it. */
  <T> T withProgress(Console console, Function<Progress, T> work) {
    if (quiet || !console.errTerminal()) {
      return work.apply(Progress.NONE);
    }
    try (ConsoleProgress progress = new ConsoleProgress(console.err())) {
      return work.apply(progress);
    }
  }
}
