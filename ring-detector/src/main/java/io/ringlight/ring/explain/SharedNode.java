package io.ringlight.ring.explain;

/**
 * Something that at least two members touch: a device, an address, any identifier, or a seller or
 * creator outside the ring whom they order from. At least one in 20 of those who touch it are
 * members.
 *
 * @param ringAccounts how many members touch it
 * @param allAccounts how many accounts touch it at all
 */
public record SharedNode(String type, String id, int ringAccounts, int allAccounts)
    implements RingNode {
  /** The members' share of those who touch it, above 0, at most 1. */
  public double exclusivity() {
    return (double) ringAccounts / allAccounts;
  }
}
