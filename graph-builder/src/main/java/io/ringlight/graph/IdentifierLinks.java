package io.ringlight.graph;

/**
 * Who touched what, in which role, from when to when and how often: one link for each account,
 * identifier and role, in that order, with an index both ways. Immutable; it takes over the arrays
 * it is given.
 */
public final class IdentifierLinks {
  /** How often a link counts that its table states without a number. */
  public static final long UNCOUNTED_EVENTS = 1;

  private static final LinkRole[] ROLES = LinkRole.values();

  private final int[] accountOffsets;
  private final int[] accounts;
  private final int[] identifiers;
  private final byte[] roles;
  private final long[] firstSeen;
  private final long[] lastSeen;
  private final long[] events;
  private final RowIndex byIdentifier;

  /**
   * @param accounts ascending; ties by identifier, then by role
   * @param roles ordinals of {@link LinkRole}
   * @param firstSeen in {@link Times}
   * @param lastSeen in {@link Times}
   * @param events how often, at least 0
   */
  public IdentifierLinks(
      int accountCount,
      int identifierCount,
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
    this.accountOffsets = offsets(accountCount, accounts);
    this.byIdentifier = RowIndex.of(identifierCount, identifiers);
  }

  private static int[] offsets(int keyCount, int[] ascendingKeys) {
    int[] offsets = new int[keyCount + 1];
    for (int key : ascendingKeys) {
      offsets[key + 1]++;
    }
    for (int key = 0; key < keyCount; key++) {
      offsets[key + 1] += offsets[key];
    }
    return offsets;
  }

  public int size() {
    return accounts.length;
  }

  /** First link of an account; its links stand in a row. */
  public int start(int account) {
    return accountOffsets[account];
  }

  /** One past the last link of an account. */
  public int end(int account) {
    return accountOffsets[account + 1];
  }

  /** The links of each identifier, by ascending account. */
  public RowIndex byIdentifier() {
    return byIdentifier;
  }

  public int account(int link) {
    return accounts[link];
  }

  public int identifier(int link) {
    return identifiers[link];
  }

  public LinkRole role(int link) {
    return ROLES[roles[link]];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long firstSeen(int link) {
    return firstSeen[link];
  }

  /** In {@link Times}, or {@link Times#MISSING}. */
  public long lastSeen(int link) {
    return lastSeen[link];
  }

  /**
   * How often the account touched the identifier; each order counts once, and so does a link
   * without a number.
   */
  public long events(int link) {
    return events[link];
  }
}
