package io.ringlight.ring.quality;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of accounts and rings, ready to be asked. */
final class Truth {
  private final boolean complete;
  private final Map<String, TruthAccount> accounts = new HashMap<>();
  private final Map<String, KnownRing> rings = new TreeMap<>();

  /**
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when an account has two labels that
   *     differ
   */
  Truth(List<TruthAccount> labels, boolean complete) {
    this.complete = complete;
    Map<String, List<TruthAccount>> byRing = new HashMap<>();
    for (TruthAccount label : labels) {
      TruthAccount other = accounts.putIfAbsent(label.accountId(), label);
      if (other != null) {
        requireEqual(label, other);
      } else if (label.fraud() && label.ringId() != null) {
        byRing.computeIfAbsent(label.ringId(), ring -> new ArrayList<>()).add(label);
      }
    }
    byRing.forEach((ringId, members) -> rings.put(ringId, KnownRing.of(ringId, members)));
  }

  private static void requireEqual(TruthAccount label, TruthAccount other) {
    if (!label.equals(other)) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The labels give account '%s' twice, with different values; keep one row for it."
              .formatted(label.accountId()));
    }
  }

  /** Whether the account counts at all. */
  boolean isLabelled(String accountId) {
    return complete || accounts.containsKey(accountId);
  }

  boolean isFraud(String accountId) {
    TruthAccount account = accounts.get(accountId);
    return account != null && account.fraud();
  }

  /** The known ring an account belongs to, or null. */
  KnownRing ringOf(String accountId) {
    TruthAccount account = accounts.get(accountId);
    boolean inRing = account != null && account.fraud() && account.ringId() != null;
    return inRing ? rings.get(account.ringId()) : null;
  }

  /** Every known ring, ascending by id. */
  Collection<KnownRing> rings() {
    return rings.values();
  }

  Set<String> labelledAccounts() {
    return accounts.keySet();
  }

  boolean complete() {
    return complete;
  }
}
