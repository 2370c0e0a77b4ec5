package io.ringlight.ring;

import io.ringlight.ring.significance.DecoyScores;
import io.ringlight.ring.significance.QValues;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the detector gives.
 *
 * @param rings highest score first, ties by first member's account id; no account is in two
 * @param partition the community of each account, for the next run to start from
 * @param missing what was left out because the extract or the score lacks it, a sentence each
 * @param readsRisks whether a model's risks entered the scores
 */
public record Detection(
    List<Ring> rings, AccountPartition partition, List<String> missing, boolean readsRisks) {
  public Detection {
    rings = List.copyOf(rings);
    missing = List.copyOf(missing);
  }

  /**
   * The same with a q-value for each ring.
   *
   * @param decoys what was found in decoys of the same marketplace
   */
  public Detection withQValues(DecoyScores decoys) {
    double[] scores = rings.stream().mapToDouble(Ring::score).toArray();
    double[] values = QValues.of(scores, decoys);
    List<Ring> valued = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      valued.add(rings.get(i).withQValue(values[i]));
    }
    return new Detection(valued, partition, missing, readsRisks);
  }
}
