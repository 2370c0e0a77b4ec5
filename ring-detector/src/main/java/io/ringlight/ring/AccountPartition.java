package io.ringlight.ring;

/**
 * Which community each account of a snapshot is in: what a run writes and the next one starts from.
 * Immutable; takes over its array.
 */
public final class AccountPartition {
  private final int[] communities;

  /**
   * @param communities one number for each account, equal for accounts of one community; -1 for an
   *     account of which nothing is known
   */
  public AccountPartition(int[] communities) {
    this.communities = communities;
  }

  public int size() {
    return communities.length;
  }

  public int community(int account) {
    return communities[account];
  }
}
