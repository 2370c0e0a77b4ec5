package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which listed ring finds which known ring: pairs with a Jaccard index of at least one half, one to
 * one, best first; of equal ones the pair with the higher score goes first, then by ids. O(accounts
 * in listed rings + pairs log pairs).
 */
final class RingMatching {
  private final Map<String, Overlap> foundByListed = new HashMap<>();
  private final Map<String, Overlap> foundByKnown = new HashMap<>();
  private final Map<String, Overlap> bestOfListed = new HashMap<>();
  private final Map<String, Overlap> bestOfKnown = new HashMap<>();

  RingMatching(List<ListedRing> rings, Truth truth) {
    List<Overlap> overlaps = new ArrayList<>();
    for (ListedRing ring : rings) {
      addOverlaps(ring, truth, overlaps);
    }
    overlaps.sort(Overlap.BEST_FIRST);
    for (Overlap overlap : overlaps) {
      String listed = overlap.listed().ringId();
      String known = overlap.known().ringId();
      bestOfListed.putIfAbsent(listed, overlap);
      bestOfKnown.putIfAbsent(known, overlap);
      boolean free = !foundByListed.containsKey(listed) && !foundByKnown.containsKey(known);
      if (overlap.jaccard() >= Overlap.FOUND && free) {
        foundByListed.put(listed, overlap);
        foundByKnown.put(known, overlap);
      }
    }
  }

  private static void addOverlaps(ListedRing ring, Truth truth, List<Overlap> overlaps) {
    Map<KnownRing, Integer> shared = new HashMap<>();
    int counted = 0;
    for (String accountId : ring.accountIds()) {
      counted += truth.isLabelled(accountId) ? 1 : 0;
      KnownRing known = truth.ringOf(accountId);
      if (known != null) {
        shared.merge(known, 1, Integer::sum);
      }
    }
    for (Map.Entry<KnownRing, Integer> entry : shared.entrySet()) {
      int both = entry.getValue();
      int either = counted + entry.getKey().size() - both;
      overlaps.add(new Overlap(ring, entry.getKey(), (double) both / either));
    }
  }

  boolean finds(ListedRing ring) {
    return foundByListed.containsKey(ring.ringId());
  }

  boolean isFound(KnownRing ring) {
    return foundByKnown.containsKey(ring.ringId());
  }

  /** The known ring that a listed one finds, or else overlaps most; null when it touches none. */
  Overlap closest(ListedRing ring) {
    return foundByListed.getOrDefault(ring.ringId(), bestOfListed.get(ring.ringId()));
  }

  /** The listed ring that finds a known one, or else overlaps it most; null when none does. */
  Overlap closest(KnownRing ring) {
    return foundByKnown.getOrDefault(ring.ringId(), bestOfKnown.get(ring.ringId()));
  }
}
