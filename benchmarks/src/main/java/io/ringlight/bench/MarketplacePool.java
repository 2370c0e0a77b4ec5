package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.quality.Evaluation;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.EvaluationReport;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.quality.LookalikeAccount;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several marketplaces as one, so that figures rest on all of their rings: every id gets the name
 * of its marketplace in front.
 */
final class MarketplacePool {
  private final List<TruthAccount> truth = new ArrayList<>();
  private final List<LookalikeAccount> lookalikes = new ArrayList<>();
  private final List<ScoredAccount> accounts = new ArrayList<>();
  private final Map<String, String> sharing = new HashMap<>();
  private final Map<String, List<ListedRing>> listed = new LinkedHashMap<>();

  void add(String name, GraphSnapshot snapshot, SampleTruth known) {
    for (int account = 0; account < snapshot.accounts().size(); account++) {
      accounts.add(new ScoredAccount(name + snapshot.accounts().id(account), null));
    }
    for (TruthAccount account : known.rings()) {
      truth.add(
          new TruthAccount(
              name + account.accountId(),
              account.fraud(),
              name + account.ringId(),
              account.typology()));
    }
    known.sharing().forEach((ringId, kind) -> sharing.put(name + ringId, kind));
    for (LookalikeAccount account : known.lookalikes()) {
      lookalikes.add(
          new LookalikeAccount(
              name + account.accountId(), name + account.groupId(), account.kind()));
    }
  }

  void add(String name, String finder, List<ListedRing> rings) {
    List<ListedRing> all = listed.computeIfAbsent(finder, key -> new ArrayList<>());
    for (ListedRing ring : rings) {
      all.add(
          new ListedRing(
              name + ring.ringId(),
              ring.status(),
              ring.score(),
              ring.typology(),
              ring.qValue(),
              ring.accountIds().stream().map(id -> name + id).toList()));
    }
  }

  /** What each known ring shares. */
  Map<String, String> sharing() {
    return sharing;
  }

  /** What each finder's rings are worth, in the order in which finders first came. */
  Map<String, EvaluationReport> reports() {
    Map<String, EvaluationReport> reports = new LinkedHashMap<>();
    listed.forEach(
        (finder, rings) ->
            reports.put(
                finder,
                Evaluation.evaluate(
                    new EvaluationInput(rings, truth, true, lookalikes, accounts))));
    return reports;
  }
}
