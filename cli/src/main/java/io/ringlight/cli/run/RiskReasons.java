package io.ringlight.cli.run;

import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.network.Effect;
import io.ringlight.gnn.network.Occlusion;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which blocks of features make the risks of some accounts, beside a usual account of the same
 * kind: the one in the middle by risk.
 */
public final class RiskReasons {
  static final RiskReasons NONE = new RiskReasons(Map.of());

  private static final int MOST = 3;

  /** Effects below this are noise. */
  private static final double LEAST_POINTS = 0.1;

  private final Map<Integer, List<Effect>> reasons;

  private RiskReasons(Map<Integer, List<Effect>> reasons) {
    this.reasons = reasons;
  }

  /**
   * Runs each account some twenty times through the network.
   *
   * @param rows of the network's schema
   * @param chosen the accounts that are asked for, each once
   */
  static RiskReasons of(
      RiskNetwork network, FeatureRows rows, AccountRisks risks, Accounts accounts, int[] chosen) {
    Map<Integer, List<Effect>> reasons = new HashMap<>();
    try (RiskScorer scorer = new RiskScorer(network)) {
      for (AccountKind kind : AccountKind.values()) {
        int[] some = ofKind(accounts, chosen, kind);
        if (some.length > 0) {
          int[] usual = UsualAccounts.of(accounts, risks, kind, 1);
          List<List<Effect>> effects = new Occlusion(network, scorer, rows, usual).blocks(some);
          for (int i = 0; i < some.length; i++) {
            reasons.put(some[i], greatest(effects.get(i)));
          }
        }
      }
    }
    return new RiskReasons(reasons);
  }

  private static int[] ofKind(Accounts accounts, int[] chosen, AccountKind kind) {
    List<Integer> some = new ArrayList<>();
    for (int account : chosen) {
      if (accounts.kind(account) == kind) {
        some.add(account);
      }
    }
    return some.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Effect> greatest(List<Effect> effects) {
    return effects.stream().filter(effect -> effect.points() >= LEAST_POINTS).limit(MOST).toList();
  }

  /** The blocks that raise an account's risk most; none for one that was not asked for. */
  List<Effect> of(int account) {
    return reasons.getOrDefault(account, List.of());
  }
}
