package io.ringlight.graph;

import java.util.Arrays;

/**
 * Joins the links of neighbouring accounts. What it needs of their orders, which lie all over the
 * columns, is gathered first; then consecutive orders of a buyer that show the same thing are taken
 * together, and only what remains is sorted.
 */
final class OrderLinksBlock {
  /**
   * 31 bits of identifier and 3 of role leave 29 for the sight among its buyer's: half a billion.
   */
  private static final int SIGHT_BITS = 29;

  private static final long SIGHT_MASK = (1L << SIGHT_BITS) - 1;

  private final ExplicitLinks explicit;
  private final Orders orders;
  private final int fromAccount;
  private final int toAccount;
  private final int firstPlace;
  private final int[] devices;
  private final int[] addresses;
  private final int[] instruments;
  private final long[] times;
  private final LinkBuffer links;

  // What one account's orders show: a thing, from when to when, how often.
  private long[] sights = new long[64];
  private long[] firstSeen = new long[64];
  private long[] lastSeen = new long[64];
  private int[] events = new int[64];
  private int sightCount;

  /**
   * @param fromAccount the first account
   * @param toAccount one past the last account
   */
  OrderLinksBlock(ExplicitLinks explicit, Orders orders, int fromAccount, int toAccount) {
    this.explicit = explicit;
    this.orders = orders;
    this.fromAccount = fromAccount;
    this.toAccount = toAccount;
    firstPlace = orders.byBuyer().start(fromAccount);
    int count = orders.byBuyer().end(toAccount - 1) - firstPlace;
    devices = new int[count];
    addresses = new int[count];
    instruments = new int[count];
    times = new long[count];
    links = new LinkBuffer();
  }

  LinkBuffer join() {
    gather();
    int link = explicit.firstOf(fromAccount);
    for (int account = fromAccount; account < toAccount; account++) {
      collectSights(account);
      int start = link;
      while (link < explicit.size() && explicit.accounts[link] == account) {
        link++;
      }
      merge(account, start, link);
    }
    return links;
  }

  private void gather() {
    RowIndex byBuyer = orders.byBuyer();
    for (int index = 0; index < times.length; index++) {
      int order = byBuyer.row(firstPlace + index);
      devices[index] = orders.device(order);
      addresses[index] = orders.address(order);
      instruments[index] = orders.paymentInstrument(order);
      times[index] = orders.placedAt(order);
    }
  }

  private void collectSights(int account) {
    sightCount = 0;
    int from = orders.byBuyer().start(account) - firstPlace;
    int to = orders.byBuyer().end(account) - firstPlace;
    collectSights(devices, LinkRole.NONE, from, to);
    collectSights(addresses, LinkRole.SHIPPING, from, to);
    collectSights(instruments, LinkRole.PAYS, from, to);
    Arrays.sort(sights, 0, sightCount);
  }

  private void collectSights(int[] identifiers, LinkRole role, int from, int to) {
    int previous = -1;
    for (int index = from; index < to; index++) {
      int identifier = identifiers[index];
      if (identifier >= 0 && identifier == previous) {
        extendSight(times[index]);
      } else if (identifier >= 0) {
        addSight(identifier, role, times[index]);
      }
      previous = identifier;
    }
  }

  private void extendSight(long time) {
    int sight = sightCount - 1;
    firstSeen[sight] = Times.earlier(firstSeen[sight], time);
    lastSeen[sight] = Times.later(lastSeen[sight], time);
    events[sight]++;
  }

  private void addSight(int identifier, LinkRole role, long time) {
    if (sightCount == sights.length) {
      int capacity = Math.multiplyExact(sightCount, 2);
      sights = Arrays.copyOf(sights, capacity);
      firstSeen = Arrays.copyOf(firstSeen, capacity);
      lastSeen = Arrays.copyOf(lastSeen, capacity);
      events = Arrays.copyOf(events, capacity);
    }
    sights[sightCount] = LinkBuffer.target(identifier, role.ordinal()) << SIGHT_BITS | sightCount;
    firstSeen[sightCount] = time;
    lastSeen[sightCount] = time;
    events[sightCount] = 1;
    sightCount++;
  }

  private void merge(int account, int explicitStart, int explicitEnd) {
    links.startAccount(account);
    int link = explicitStart;
    for (int next = 0; next < sightCount; next++) {
      long target = sights[next] >>> SIGHT_BITS;
      while (link < explicitEnd && explicit.target(link) <= target) {
        addExplicit(link++);
      }
      int sight = (int) (sights[next] & SIGHT_MASK);
      links.add(target, firstSeen[sight], lastSeen[sight], events[sight]);
    }
    while (link < explicitEnd) {
      addExplicit(link++);
    }
  }

  private void addExplicit(int link) {
    links.add(
        explicit.target(link),
        explicit.firstSeen[link],
        explicit.lastSeen[link],
        explicit.events[link]);
  }
}
