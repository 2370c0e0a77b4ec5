package io.ringlight.cli.run;

import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.score.RingScoreJson;
import java.util.stream.Collectors;

/**
 * What the scores of decoys depend on, their number apart: scores of another key are another
 * search's.
 *
 * @param engine the version of the program, and a digest of the score
 * @param parameters of the search, the seed, and the model whose risks enter the score
 */
record DecoyKey(String snapshotId, String engine, String parameters) {
  /**
   * @param riskSource tells what gives risks: the model, and what it is told of neighbours; null
   *     without one
   */
  static DecoyKey of(String snapshotId, DetectionParameters parameters, String riskSource) {
    String resolutions =
        parameters.resolutions().stream().map(Json::rounded).collect(Collectors.joining(","));
    return new DecoyKey(
        snapshotId,
        Versions.ringlight() + " " + Digest.of(RingScoreJson.write(parameters.score())),
        "min_score "
            + parameters.minScore()
            + ", resolutions "
            + resolutions
            + ", seed "
            + parameters.seed()
            + (riskSource == null ? "" : ", risks of " + riskSource));
  }
}
