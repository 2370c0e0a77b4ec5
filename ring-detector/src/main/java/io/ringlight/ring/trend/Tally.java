package io.ringlight.ring.trend;

import io.ringlight.ring.Exposure;
import io.ringlight.ring.Ring;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some rings taken together.
 *
 * @param rings how many
 * @param accounts how many are in them; no account is in two
 * @param amounts money of their orders by currency, in major units, exact. An order between two
 *     rings counts in both; equal amounts are equal however many zeros they were read with
 */
public record Tally(int rings, int accounts, SortedMap<String, BigDecimal> amounts) {
  /** No rings. */
  public static final Tally NONE = new Tally(0, 0, new TreeMap<>());

  public Tally {
    SortedMap<String, BigDecimal> plain = new TreeMap<>(amounts);
    plain.replaceAll((currency, amount) -> amount.stripTrailingZeros());
    amounts = Collections.unmodifiableSortedMap(plain);
  }

  static Tally of(Collection<Ring> rings) {
    int accounts = 0;
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (Ring ring : rings) {
      accounts += ring.members().size();
      for (Exposure exposure : ring.exposure()) {
        amounts.merge(exposure.currency(), exposure.amount(), BigDecimal::add);
      }
    }
    return new Tally(rings.size(), accounts, amounts);
  }
}
