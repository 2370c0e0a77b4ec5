package io.ringlight.graph;

/**
 * The links that an extract's link tables state, before what orders add; ascending by account,
 * identifier and role, each once. Every array has an entry for each link.
 *
 * @see IdentifierLinks
 */
public final class ExplicitLinks {
  final int[] accounts;
  final int[] identifiers;
  final byte[] roles;
  final long[] firstSeen;
  final long[] lastSeen;
  final long[] events;

  /**
   * @param roles ordinals of {@link LinkRole}
   * @param firstSeen in {@link Times}
   * @param lastSeen in {@link Times}
   */
  public ExplicitLinks(
      int[] accounts,
      int[] identifiers,
      byte[] roles,
      long[] firstSeen,
      long[] lastSeen,
      long[] events) {
    this.accounts = accounts;
    this.identifiers = identifiers;
    this.roles = roles;
    this.firstSeen = firstSeen;
    this.lastSeen = lastSeen;
    this.events = events;
  }

  int size() {
    return accounts.length;
  }

  /** The first link of an account or of a later one; {@link #size} when there is none. O(log n). */
  int firstOf(int account) {
    int low = 0;
    int high = accounts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (accounts[middle] < account) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What the link goes to, as {@link LinkBuffer#target} makes it. */
  long target(int link) {
    return LinkBuffer.target(identifiers[link], roles[link]);
  }
}
