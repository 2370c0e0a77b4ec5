package io.ringlight.cli;

import io.ringlight.cli.run.ProcessEnd;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.explain.PrintableText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns whatever went wrong into one sentence on standard error and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String DEBUG = "--debug";

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Runs a last step outside any command and returns its exit code. */
  static int lastly(Console console, Runnable step) {
    try {
      step.run();
      return ExitCode.OK.code();
    } catch (RinglightException e) {
      console.err().println("ringlight: " + e.getMessage());
      return e.exitCode().code();
    }
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine commandLine = e.getCommandLine();
    try {
      commandLine.getUnmatchedArguments().forEach(new OptionsFile(arguments)::refuseUnread);
    } catch (RinglightException known) {
      return known(known, arguments);
    }
    if (e.getCause() instanceof RinglightException known) {
      return known(known, arguments);
    }
    console.err().println("ringlight: " + PrintableText.of(WrongUsage.sentence(e)));
    console
        .err()
        .printf(
            "Type '%s --help' to see how it is used.%n",
            commandLine.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
    boolean debug = parsed.originalArgs().contains(DEBUG);
    if (hasRunOutOfMemory(e)) {
      return outOfMemory(e, debug);
    }
    if (FullDisk.isBehind(e)) {
      return fullDisk(e, commandLine.getParseResult().matchedOptionValue("--out", null), debug);
    }
    if (e instanceof RinglightException known) {
      return report(known.getMessage(), known.exitCode(), e, debug);
    }
    if (e instanceof UncheckedIOException || e instanceof IOException) {
      return report("Reading or writing failed: " + root(e) + ".", ExitCode.IO_ERROR, e, debug);
    }
    return fault(e, debug);
  }

  /** What is told in its own words. */
  int known(RinglightException e, String... arguments) {
    return report(e.getMessage(), e.exitCode(), e, List.of(arguments).contains(DEBUG));
  }

  /** What no command expects: its own faults, and the virtual machine's. */
  int fault(Throwable e, boolean debug) {
    if (hasRunOutOfMemory(e)) {
      return outOfMemory(e, debug);
    }
    String again = debug ? "" : "; --debug shows where";
    return report(
        "This is a fault of the program, not of your input (" + root(e) + ")" + again + ".",
        ExitCode.SOFTWARE,
        e,
        debug);
  }

  private static boolean hasRunOutOfMemory(Throwable e) {
    return hasCause(e, cause -> cause instanceof OutOfMemoryError);
  }

  private static boolean hasCause(Throwable e, Predicate<Throwable> wanted) {
    Throwable cause = e;
    while (cause != null && !wanted.test(cause)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private int outOfMemory(Throwable e, boolean debug) {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    return report(
        "The "
            + mebibytes
            + " MiB of memory the program may use are not enough; give it more with --memory, such"
            + " as --memory 8G.",
        ExitCode.SOFTWARE,
        e,
        debug);
  }

  /**
   * Whoever met it may have thought that reading failed.
   *
   * @param out what the command writes; null when it writes no directory
   */
  private int fullDisk(Exception e, Path out, boolean debug) {
    RinglightException failure =
        e instanceof RinglightException known
            ? known
            : new RinglightException(ExitCode.IO_ERROR, "Writing failed.", e);
    return report(FullDisk.named(out, failure).getMessage(), ExitCode.IO_ERROR, failure, debug);
  }

  private static String root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private int report(String sentence, ExitCode code, Throwable e, boolean debug) {
    if (ProcessEnd.hasBegun()) {
      return code.code();
    }
    console.out().flush();
    console.err().println("ringlight: " + PrintableText.of(sentence));
    if (debug) {
      e.printStackTrace(console.err());
    }
    return code.code();
  }
}
