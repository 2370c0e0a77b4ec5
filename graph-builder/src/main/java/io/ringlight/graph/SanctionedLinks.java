package io.ringlight.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the marketplace itself says is no evidence: single things (a parcel locker) and pairs that
 * are known to be good (an agency and its creator). Nodes are numbered accounts first, then
 * identifiers: see {@link #identifierNode}. Entries that name nothing in the snapshot have no
 * effect.
 */
public final class SanctionedLinks {
  private final int accountCount;
  private final BitSet single;
  private final long[] pairs;

  /**
   * @param single nodes that are never evidence
   * @param pairs known good pairs of nodes, as {@link #pair} makes them, in any order
   */
  public SanctionedLinks(int accountCount, BitSet single, long[] pairs) {
    this.accountCount = accountCount;
    this.single = (BitSet) single.clone();
    this.pairs = Arrays.stream(pairs).sorted().distinct().toArray();
  }

  public static SanctionedLinks none(int accountCount) {
    return new SanctionedLinks(accountCount, new BitSet(), new long[0]);
  }

  /** The node of an identifier; an account is its own node. */
  public int identifierNode(int identifier) {
    return Math.addExact(accountCount, identifier);
  }

  /** A pair of nodes as one number, the same for both orders. */
  public static long pair(int left, int right) {
    return (long) Math.min(left, right) << 32 | Math.max(left, right);
  }

  /** Whether this account is never evidence: its direct links to others count for nothing. */
  public boolean isAccountSanctioned(int account) {
    return single.get(account);
  }

  /** Whether this identifier is never evidence. */
  public boolean isIdentifierSanctioned(int identifier) {
    return single.get(identifierNode(identifier));
  }

  /** Whether these two nodes are known to belong together. O(log pairs). */
  public boolean isPairSanctioned(int leftNode, int rightNode) {
    return pairs.length > 0 && Arrays.binarySearch(pairs, pair(leftNode, rightNode)) >= 0;
  }

  /** How many pairs of things in this snapshot are known to be good. */
  public int pairCount() {
    return pairs.length;
  }

  /** The smaller node of a pair. */
  public int pairLeft(int index) {
    return (int) (pairs[index] >>> 32);
  }

  /** The larger node of a pair. */
  public int pairRight(int index) {
    return (int) pairs[index];
  }
}
