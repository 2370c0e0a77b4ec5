package io.ringlight.cli.run;

import io.ringlight.ring.significance.DecoyScores;
import java.util.List;

/**
 * How a run came to its q-values.
 *
 * @param scores of all decoys that were asked for; none where significance was not computed
 * @param cached how many of them an earlier run had computed
 * @param warnings what went wrong with keeping them, a sentence each
 */
public record RunSignificance(DecoyScores scores, int cached, List<String> warnings) {
  static final RunSignificance NONE = new RunSignificance(DecoyScores.NONE, 0, List.of());

  public RunSignificance {
    warnings = List.copyOf(warnings);
  }

  boolean isComputed() {
    return scores.count() > 0;
  }

  /** How many groups of at least this score a marketplace has by chance. */
  double expected(double score) {
    return scores.atLeast(score) / (double) scores.count();
  }
}
