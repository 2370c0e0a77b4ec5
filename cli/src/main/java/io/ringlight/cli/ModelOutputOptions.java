package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a model goes, and whether it is taken into use. */
final class ModelOutputOptions {
  /** The name that {@link io.ringlight.cli.model.ModelRegistry} gives its link. */
  private static final String CURRENT = "current";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The directory of the model. It appears whole or not at all; missing parents are made."
              + " Required, unless --promote names where models lie: it is then named by its id.")
  private Path out;

  @Option(
      names = "--force",
      description = "Replace the output if it exists and is of the kind that is written.")
  private boolean force;

  @Option(
      names = "--promote",
      paramLabel = "MODELS",
      description =
          "Put the model into this directory of models, and let its link 'current' lead to it if it"
              + " sorts the accounts held out better than the model that 'current' leads to, by more"
              + " than chance explains.")
  private Path promote;

  @Option(
      names = "--rollback",
      paramLabel = "MODELS",
      description =
          "Train nothing: let 'current' of this directory of models lead to the model again that the"
              + " present one took the place of.")
  private Path rollback;

  Path out() {
    return out;
  }

  boolean force() {
    return force;
  }

  /** A directory of models, or null. */
  Path promote() {
    return promote;
  }

  /** A directory of models, or null. */
  Path rollback() {
    return rollback;
  }

  /** Where what belongs to the training lies beside the model. */
  Path parent() {
    return promote != null ? promote : out.toAbsolutePath().normalize().getParent();
  }

  /** Refuses outputs that do not go together, before any work. */
  void check() {
    if (out == null && promote == null) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The model has no place; name it with --out, or name a directory of models with"
              + " --promote.");
    }
    if (out != null && promote != null && real(out).equals(real(promote).resolve(CURRENT))) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The output %s has the name of the link to the model in use; give the model another."
              .formatted(out));
    }
    if (out != null && promote != null && !real(promote).equals(real(out).getParent())) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The output %s does not lie in the directory of models %s, as --promote asks; name it %s."
              .formatted(out, promote, promote.resolve(out.getFileName())));
    }
  }

  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return Files.exists(absolute)
          ? absolute.toRealPath()
          : real(absolute.getParent()).resolve(absolute.getFileName());
    } catch (IOException e) {
      return absolute;
    }
  }
}
