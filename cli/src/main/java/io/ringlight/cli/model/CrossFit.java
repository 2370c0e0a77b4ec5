package io.ringlight.cli.model;

import io.ringlight.graph.AccountRisks;

/**
 * Risks as a network gives them to accounts whose labels it never saw: what a ring score must learn
 * from, for a network is surer of what it has learnt by heart. Labelled accounts are halved by
 * group, each half is scored by a network that learnt from the other, and accounts without a label
 * by both.
 */
final class CrossFit {
  private static final double DIGITS = 1e4;

  private final NetworkFit fit;
  private final TrainingPlan plan;

  CrossFit(NetworkFit fit, TrainingPlan plan) {
    this.fit = fit;
    this.plan = plan;
  }

  /**
   * Null where the labelled accounts cannot be halved so that a network can learn from each half.
   */
  AccountRisks risks(LabelledRows labelled) {
    boolean[] half = labelled.half(plan.seed());
    float[] first = risks("first-half", labelled.part(half, true));
    float[] second = first == null ? null : risks("second-half", labelled.part(half, false));
    if (second == null) {
      return null;
    }
    float[] risks = new float[first.length];
    for (int account = 0; account < risks.length; account++) {
      double mean = ((double) first[account] + second[account]) / 2;
      risks[account] = (float) (Math.rint(mean * DIGITS) / DIGITS);
    }
    for (int row = 0; row < half.length; row++) {
      int account = labelled.accounts()[row];
      risks[account] = half[row] ? second[account] : first[account];
    }
    return new AccountRisks("cross-fitted", risks);
  }

  private float[] risks(String name, LabelledRows half) {
    boolean[] latest = half.latest(plan.validation() / 2, plan.seed());
    LabelledRows learn = half.part(latest, false);
    LabelledRows choose = half.part(latest, true);
    return learn.hasBothKinds() && choose.hasBothKinds()
        ? fit.risks(fit.fit(name, learn, choose).network())
        : null;
  }
}
