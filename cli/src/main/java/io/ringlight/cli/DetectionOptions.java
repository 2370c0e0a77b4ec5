package io.ringlight.cli;

import io.ringlight.cli.run.AccountsFormat;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Detector;
import io.ringlight.ring.score.RingScore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How rings are looked for, and what is written of them. */
final class DetectionOptions {
  @Option(
      names = "--detector",
      paramLabel = "NAME",
      defaultValue = "ringlight",
      converter = DetectorConverter.class,
      completionCandidates = DetectorConverter.class,
      description =
          "What finds the rings: ${COMPLETION-CANDIDATES}. All but ringlight are there for"
              + " comparison and look at shared identifiers alone; each group of 3 to 500 accounts"
              + " they find is listed with score 1, which is no probability. Default:"
              + " ${DEFAULT-VALUE}.")
  private Detector detector;

  @Mixin private ModelOptions model;

  @Option(
      names = "--no-model",
      description =
          "Give accounts no risks, and score rings with the score that ships, by evidence alone.")
  private boolean noModel;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      defaultValue = "0.5",
      converter = ShareConverter.class,
      description = "List rings with at least this score, 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double minScore;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "Format of the table of accounts: parquet or csv. Default: ${DEFAULT-VALUE}.")
  private AccountsFormat format;

  @Option(
      names = "--decoys",
      paramLabel = "N",
      converter = CountConverter.class,
      description =
          "Give each ring a q-value, the expected share of chance among rings of at least its score,"
              + " from N decoys: marketplaces drawn at random like this one. Each costs about as much"
              + " as finding the rings; 4 are enough for most. They are kept beside the snapshot for"
              + " the next time. Default: no q-values.")
  private Integer decoys;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** How many decoys to draw, or 0. */
  int decoys() {
    if (decoys != null && detector != Detector.RINGLIGHT) {
      throw new ParameterException(
          command.commandLine(),
          "--decoys goes with --detector ringlight alone: what "
              + detector.code()
              + " finds has no score that decoys could be held against.");
    }
    return decoys == null ? 0 : decoys;
  }

  /**
   * The model to score with; null for none.
   *
   * @param output where nothing of the model may lie
   */
  RunModel model(OutputOptions output) {
    if (noModel && model.isNamed()) {
      throw new ParameterException(
          command.commandLine(), "--no-model and --model do not go together; leave one out.");
    }
    if (model.isNamed() && detector != Detector.RINGLIGHT) {
      throw new ParameterException(
          command.commandLine(),
          "--model goes with --detector ringlight alone: "
              + detector.code()
              + " asks no model; leave one of the two out.");
    }
    model.refuseOverlap(output);
    return noModel || detector != Detector.RINGLIGHT ? null : model.read();
  }

  /** As {@link ModelOptions#known} says. */
  KnownTable known(RunModel used, UnaryOperator<String> ids, Consumer<String> warnings) {
    return model.known(used, ids, warnings);
  }

  AccountsFormat format() {
    return format;
  }

  DetectionParameters parameters(RunModel used, int threads) {
    return new DetectionParameters(
        detector,
        used == null ? RingScore.shipped() : used.score(),
        minScore,
        DetectionParameters.DEFAULT_RESOLUTIONS,
        DetectionParameters.DEFAULT_SEED,
        threads);
  }
}
