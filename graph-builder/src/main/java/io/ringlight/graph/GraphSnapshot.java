package io.ringlight.graph;

/**
 * A marketplace at one moment: what every stage after the builder works on. Immutable; safe for any
 * number of threads. Accounts and identifiers have dense numbers that depend on the content alone,
 * never on the order of rows, the file format or the number of threads.
 */
public final class GraphSnapshot {
  private final String id;
  private final long asOf;
  private final Accounts accounts;
  private final Identifiers identifiers;
  private final IdentifierLinks identifierLinks;
  private final AccountLinks accountLinks;
  private final Orders orders;
  private final SanctionedLinks sanctionedLinks;

  /**
   * Joins links and orders into one index; O(links + orders).
   *
   * @param id digest of the content, as the manifest states it
   * @param asOf the moment as of which ages and rates are computed, in {@link Times}; {@link
   *     Times#MISSING} when the snapshot knows no time at all
   * @param explicitLinks what the link tables state
   */
  public GraphSnapshot(
      String id,
      long asOf,
      Accounts accounts,
      Identifiers identifiers,
      ExplicitLinks explicitLinks,
      AccountLinks accountLinks,
      Orders orders,
      SanctionedLinks sanctionedLinks) {
    this.id = id;
    this.asOf = asOf;
    this.accounts = accounts;
    this.identifiers = identifiers;
    this.identifierLinks =
        OrderLinks.join(accounts.size(), identifiers.size(), explicitLinks, orders);
    this.accountLinks = accountLinks;
    this.orders = orders;
    this.sanctionedLinks = sanctionedLinks;
  }

  public String id() {
    return id;
  }

  public long asOf() {
    return asOf;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Identifiers identifiers() {
    return identifiers;
  }

  /** What link tables state, joined with what orders show. */
  public IdentifierLinks identifierLinks() {
    return identifierLinks;
  }

  public AccountLinks accountLinks() {
    return accountLinks;
  }

  public Orders orders() {
    return orders;
  }

  public SanctionedLinks sanctionedLinks() {
    return sanctionedLinks;
  }
}
