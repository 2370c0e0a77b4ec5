package io.ringlight.graph.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a snapshot holds.
 *
 * @param accountsByKind kinds in lower case, ascending; only those that occur
 * @param identifiersByType ascending; only those that occur
 * @param identifierLinks what link tables state, before what orders add
 * @param orders all orders, guest checkouts included
 * @param guestOrders orders without a buyer
 */
public record SnapshotCounts(
    SortedMap<String, Long> accountsByKind,
    SortedMap<String, Long> identifiersByType,
    long identifierLinks,
    long accountLinks,
    long orders,
    long guestOrders) {
  public SnapshotCounts {
    accountsByKind = Collections.unmodifiableSortedMap(new TreeMap<>(accountsByKind));
    identifiersByType = Collections.unmodifiableSortedMap(new TreeMap<>(identifiersByType));
  }

  public long accounts() {
    return sum(accountsByKind);
  }

  public long identifiers() {
    return sum(identifiersByType);
  }

  private static long sum(SortedMap<String, Long> counts) {
    long sum = 0;
    for (long count : counts.values()) {
      sum += count;
    }
    return sum;
  }
}
