package io.ringlight.cli;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command writes its directory. */
final class OutputOptions {
  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description =
          "The directory to write. It appears whole or not at all; missing parents are made.")
  private Path out;

  @Option(
      names = "--force",
      description = "Replace the output if it exists and is of the kind that is written.")
  private boolean force;

  Path out() {
    return out;
  }

  boolean force() {
    return force;
  }

  OutputDirectory begin(OutputKind kind) {
    return OutputDirectory.begin(out, kind, force);
  }
}
