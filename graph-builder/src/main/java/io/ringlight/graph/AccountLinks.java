package io.ringlight.graph;

import java.util.List;

/**
 * Direct links between accounts (referrals, transfers, ...): one for each source, target and type,
 * in that order, with an index both ways. Immutable; it takes over the arrays it is given.
 */
public final class AccountLinks {
  private final int[] from;
  private final int[] to;
  private final int[] types;
  private final List<String> typeNames;
  private final long[] firstSeen;
  private final long[] lastSeen;
  private final long[] events;
  private final long[] amounts;
  private final RowIndex byFrom;
  private final RowIndex byTo;

  /**
   * @param types index into typeNames
   * @param typeNames ascending
   * @param amounts in {@link Money} micros, {@link Money#MISSING} where unknown
   */
  public AccountLinks(
      int accountCount,
      int[] from,
      int[] to,
      int[] types,
      List<String> typeNames,
      long[] firstSeen,
      long[] lastSeen,
      long[] events,
      long[] amounts) {
    this.from = from;
    this.to = to;
    this.types = types;
    this.typeNames = List.copyOf(typeNames);
    this.firstSeen = firstSeen;
    this.lastSeen = lastSeen;
    this.events = events;
    this.amounts = amounts;
    List<RowIndex> indexes = RowIndex.ofAll(accountCount, from, to);
    this.byFrom = indexes.get(0);
    this.byTo = indexes.get(1);
  }

  public int size() {
    return from.length;
  }

  public int from(int link) {
    return from[link];
  }

  public int to(int link) {
    return to[link];
  }

  /** Index into {@link #typeNames}. */
  public int type(int link) {
    return types[link];
  }

  public List<String> typeNames() {
    return typeNames;
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long firstSeen(int link) {
    return firstSeen[link];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long lastSeen(int link) {
    return lastSeen[link];
  }

  public long events(int link) {
    return events[link];
  }

  /** In {@link Money} micros, or {@link Money#MISSING}. */
  public long amount(int link) {
    return amounts[link];
  }

  public RowIndex byFrom() {
    return byFrom;
  }

  public RowIndex byTo() {
    return byTo;
  }
}
