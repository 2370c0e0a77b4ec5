package io.ringlight.cli;

import io.ringlight.cli.model.ModelReader;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Which model scores, and what it is told. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "Score with what this model has learnt; 'train' writes models. Default: the model that"
              + " ships.")
  private Path model;

  @Option(
      names = "--known-labels",
      paramLabel = "FILE",
      description =
          "Tell the model what is known of the neighbours of each account, never of itself: a labels"
              + " table. For a model that was trained with this option, and for no other.")
  private Path knownLabels;

  /** Whether a model was named. */
  boolean isNamed() {
    return model != null;
  }

  /** Reads the model that was named, or the one that ships; null where none ships either. */
  RunModel read() {
    return isNamed() ? ModelReader.read(model) : ModelReader.shipped().orElse(null);
  }

  /** Refuses an output where the model or the known labels lie. */
  void refuseOverlap(OutputOptions output) {
    if (model != null) {
      OverlappingPaths.refuse("model", model, output);
    }
    if (knownLabels != null) {
      OverlappingPaths.refuse("labels file", knownLabels, output);
    }
  }

  /**
   * Reads the known labels; null for none.
   *
   * @param used what is to be told; null for none
   * @param ids turn ids of accounts in files into those of the snapshot
   * @throws RinglightException {@link ExitCode#BAD_CONFIGURATION} when the model asks for known
   *     labels and none are named, or the other way round; {@link ExitCode#USAGE} without a model
   */
  KnownTable known(RunModel used, UnaryOperator<String> ids, Consumer<String> warnings) {
    if (used == null || used.risks() == null) {
      if (knownLabels != null) {
        throw new RinglightException(
            ExitCode.USAGE,
            "--known-labels tells a model that gives accounts their risks, and none is used; name"
                + " one with --model, or leave the option out.");
      }
      return null;
    }
    used.checkKnown(knownLabels != null);
    return knownLabels == null ? null : KnownTable.read(knownLabels, ids, warnings);
  }
}
