package io.ringlight.bench;

import io.ringlight.cli.model.PartCounts;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.TrainingRows;
import io.ringlight.ring.algo.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of several marketplaces: all accounts of rings, and of the honest ones some who stand for
 * all. Those in groups that look like rings teach most, so more of them are kept.
 */
final class SampledRows {
  private static final int ONE_OF_HONEST = 24;
  private static final int ONE_OF_LOOKALIKES = 8;

  private final KeptRows rows = new KeptRows();
  private final List<Float> targets = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();

  /**
   * Adds a marketplace.
   *
   * @param fraud whether each account is in a ring
   * @param lookalike whether each is in a group that looks like one
   */
  void add(FeatureRows features, boolean[] fraud, boolean[] lookalike, long seed) {
    for (int account = 0; account < features.size(); account++) {
      int oneOf = fraud[account] ? 1 : lookalike[account] ? ONE_OF_LOOKALIKES : ONE_OF_HONEST;
      if (new SeededRandom(seed, account).nextInt(oneOf) == 0) {
        rows.add(features, account);
        targets.add(fraud[account] ? 1f : 0f);
        weights.add((float) oneOf);
      }
    }
  }

  PartCounts counts() {
    return new PartCounts(rows.size(), (int) targets.stream().filter(target -> target > 0).count());
  }

  TrainingRows training() {
    int[] chosen = new int[rows.size()];
    float[] target = new float[chosen.length];
    float[] weight = new float[chosen.length];
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = row;
      target[row] = targets.get(row);
      weight[row] = weights.get(row);
    }
    return new TrainingRows(rows, chosen, target, weight);
  }

  int size() {
    return rows.size();
  }
}
