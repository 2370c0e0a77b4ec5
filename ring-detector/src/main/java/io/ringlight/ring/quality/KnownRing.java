package io.ringlight.ring.quality;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ring that the truth names.
 *
 * @param typology the one most of its accounts name, ties by code; {@code unknown} where none does
 * @param size how many accounts it has
 */
record KnownRing(String ringId, String typology, int size) {
  static final String UNKNOWN = "unknown";

  static KnownRing of(String ringId, List<TruthAccount> accounts) {
    Map<String, Integer> votes = new TreeMap<>();
    for (TruthAccount account : accounts) {
      if (account.typology() != null) {
        votes.merge(account.typology(), 1, Integer::sum);
      }
    }
    return new KnownRing(ringId, winner(votes), accounts.size());
  }

  private static String winner(Map<String, Integer> votes) {
    int most = votes.isEmpty() ? 0 : Collections.max(votes.values());
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() == most) {
        return vote.getKey();
      }
    }
    return UNKNOWN;
  }
}
