package io.ringlight.ring.quality;

import java.util.List;

/**
 * What is measured, and against what.
 *
 * @param rings what the detector listed; dissolved rings are skipped
 * @param truth what is known, an account once
 * @param complete whether an account that truth does not list is legit; otherwise accounts without
 *     a label count nowhere
 * @param lookalikes accounts of known look-alike groups; null when nothing is known of them
 * @param accounts all accounts of the marketplace; null when they are not known, and then only
 *     accounts that a ring or the truth names are ranked
 */
public record EvaluationInput(
    List<ListedRing> rings,
    List<TruthAccount> truth,
    boolean complete,
    List<LookalikeAccount> lookalikes,
    List<ScoredAccount> accounts) {
  public EvaluationInput {
    rings = List.copyOf(rings);
    truth = List.copyOf(truth);
    lookalikes = lookalikes == null ? null : List.copyOf(lookalikes);
    accounts = accounts == null ? null : List.copyOf(accounts);
  }
}
