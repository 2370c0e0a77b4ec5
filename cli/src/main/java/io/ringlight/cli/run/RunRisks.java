package io.ringlight.cli.run;

import io.ringlight.gnn.drift.Drift;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.graph.AccountRisks;

/**
 * What a model thinks of accounts.
 *
 * @param accounts null without a model
 * @param drift how far they have moved since the model was trained; null without one, and where
 *     there are no accounts
 * @param features what the model read of each account; null without one
 */
public record RunRisks(AccountRisks accounts, Drift drift, FeatureRows features) {
  static final RunRisks NONE = new RunRisks(null, null, null);
}
