package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bootstrap draws together, because it comes right or wrong together: a known ring with the
 * listed rings that find it or overlap it most, and all their accounts. A listed ring that touches
 * no known one is a cluster of its own; in a second run it joins the one of the first run with
 * which it shares most accounts, so that a mistake of both runs is drawn for both. Accounts in no
 * ring are in no cluster.
 */
final class RingClusters {
  static final int NONE = -1;

  private final Map<String, Integer> ofKnown = new HashMap<>();
  private final List<Map<String, Integer>> ofListed = new ArrayList<>();
  private final Map<String, Integer> ofAccount = new HashMap<>();
  private int count;

  /**
   * @param runs over the same truth
   */
  RingClusters(List<JudgedRun> runs) {
    Truth truth = runs.get(0).truth();
    for (KnownRing ring : truth.rings()) {
      ofKnown.put(ring.ringId(), count++);
    }
    for (String account : truth.labelledAccounts()) {
      KnownRing ring = truth.ringOf(account);
      if (ring != null) {
        ofAccount.put(account, ofKnown.get(ring.ringId()));
      }
    }
    for (JudgedRun run : runs) {
      add(run);
    }
  }

  private void add(JudgedRun run) {
    Map<String, Integer> clusters = new HashMap<>();
    for (ListedRing ring : run.judgedRings()) {
      Overlap closest = run.matching().closest(ring);
      clusters.put(
          ring.ringId(), closest == null ? shared(ring) : ofKnown.get(closest.known().ringId()));
    }
    for (ListedRing ring : run.judgedRings()) {
      for (String account : ring.accountIds()) {
        ofAccount.putIfAbsent(account, clusters.get(ring.ringId()));
      }
    }
    ofListed.add(clusters);
  }

  /** The cluster of most of a ring's accounts, ties to the lower number, or else a new one. */
  private int shared(ListedRing ring) {
    Map<Integer, Integer> votes = new HashMap<>();
    for (String account : ring.accountIds()) {
      Integer cluster = ofAccount.get(account);
      if (cluster != null) {
        votes.merge(cluster, 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(entry -> -entry.getKey()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> count++);
  }

  int count() {
    return count;
  }

  int ofKnown(KnownRingOutcome ring) {
    return ofKnown.get(ring.ringId());
  }

  /**
   * @param run its place in the list of runs
   * @param ring one that is judged
   */
  int ofListed(int run, RingOutcome ring) {
    return ofListed.get(run).get(ring.ringId());
  }

  /** {@link #NONE} for an account in no ring. */
  int ofAccount(String accountId) {
    return ofAccount.getOrDefault(accountId, NONE);
  }
}
