package io.ringlight.cli;

import io.ringlight.cli.run.AccountsFormat;
import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Detector;
import picocli.CommandLine.Option;

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

  AccountsFormat format() {
    return format;
  }

  DetectionParameters parameters(int threads) {
    DetectionParameters defaults = DetectionParameters.defaults();
    return new DetectionParameters(
        detector, minScore, defaults.resolutions(), defaults.seed(), threads);
  }
}
