package io.ringlight.cli;

import io.ringlight.cli.run.AccountsFormat;
import io.ringlight.ring.DetectionParameters;
import picocli.CommandLine.Option;

/** How rings are looked for, and what is written of them. */
final class DetectionOptions {
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
    return new DetectionParameters(minScore, defaults.resolutions(), defaults.seed(), threads);
  }
}
