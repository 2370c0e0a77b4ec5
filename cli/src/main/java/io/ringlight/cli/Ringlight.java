package io.ringlight.cli;

import io.ringlight.graph.RinglightException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The program: lists its commands and, as {@code main}, turns an outcome into an exit code. */
@Command(
    name = "ringlight",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds rings of colluding accounts in a marketplace.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Options may stand in a file, one or more a line: ringlight run @options.txt",
      "Type 'ringlight COMMAND --help' to learn what a command takes, gives and exits with.",
      "",
      "Examples:",
      "  ringlight sample --out market",
      "  ringlight run market --out runs/first",
      "  ringlight evaluate runs/first --labels market/truth/rings.csv --complete"
    },
    subcommands = {
      RunCommand.class,
      SampleCommand.class,
      BuildCommand.class,
      DetectCommand.class,
      ScoreCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ExplainCommand.class,
      Neo4jCommand.class,
      LoadCommand.class,
      SnapshotCommand.class
    })
public final class Ringlight implements Runnable {
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** For the tools that write manual pages and completion scripts. */
  Ringlight() {
    this(Console.system(new StandardOutput(new FileOutputStream(FileDescriptor.out))));
  }

  Ringlight(Console console) {
    this.console = console;
  }

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    // Sentences and numbers are English, and the same bytes, on every machine.
    Locale.setDefault(Locale.ROOT);
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Console console = Console.system(out);
    int code = execute(console, arguments);
    console.out().flush();
    System.exit(code == 0 ? Failures.lastly(console, out::check) : code);
  }

  /** Runs one command and returns its exit code; never throws. */
  static int execute(Console console, String... arguments) {
    Failures failures = new Failures(console);
    OptionsFile optionsFile = new OptionsFile(arguments);
    CommandLine commandLine =
        new CommandLine(new Ringlight(console))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(Help.defaultColorScheme(console.colouredOut() ? Ansi.ON : Ansi.OFF))
            .registerConverter(Path.class, new PathConverter(optionsFile))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    try {
      optionsFile.refuseDirectories();
      return commandLine.execute(arguments);
    } catch (RinglightException e) {
      return failures.known(e, arguments);
    } catch (Error e) {
      return failures.fault(e, List.of(arguments).contains("--debug"));
    }
  }

  /** The commands there are, in the order of the help page. */
  static Set<String> commandNames() {
    return new CommandLine(new Ringlight()).getSubcommands().keySet();
  }

  Console console() {
    return console;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing");
  }
}
