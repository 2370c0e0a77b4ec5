package io.ringlight.graph;

import java.util.Arrays;

/**
 * Joins what link tables state with what orders show: an order links its buyer to its device, its
 * shipping address and the instrument that pays it. Each order counts as one event. O(links +
 * orders log orders of one buyer).
 */
final class OrderLinks {
  private static final int ROLE_BITS = 3;

  private final ExplicitLinks explicit;
  private final Orders orders;
  private final int[] accounts;
  private final int[] identifiers;
  private final byte[] roles;
  private final long[] firstSeen;
  private final long[] lastSeen;
  private final long[] events;
  private long[] keys = new long[64];
  private int size;

  private OrderLinks(ExplicitLinks explicit, Orders orders, int capacity) {
    this.explicit = explicit;
    this.orders = orders;
    accounts = new int[capacity];
    identifiers = new int[capacity];
    roles = new byte[capacity];
    firstSeen = new long[capacity];
    lastSeen = new long[capacity];
    events = new long[capacity];
  }

  static IdentifierLinks join(
      int accountCount, int identifierCount, ExplicitLinks explicit, Orders orders) {
    OrderLinks joined = new OrderLinks(explicit, orders, capacity(explicit, orders));
    int next = 0;
    for (int account = 0; account < accountCount; account++) {
      int start = next;
      while (next < explicit.size() && explicit.accounts[next] == account) {
        next++;
      }
      joined.joinAccount(account, start, next);
    }
    return joined.trimmed(accountCount, identifierCount);
  }

  private static int capacity(ExplicitLinks explicit, Orders orders) {
    long capacity = explicit.size();
    for (int order = 0; order < orders.size(); order++) {
      if (orders.buyer(order) >= 0) {
        capacity += orders.device(order) >= 0 ? 1 : 0;
        capacity += orders.address(order) >= 0 ? 1 : 0;
        capacity += orders.paymentInstrument(order) >= 0 ? 1 : 0;
      }
    }
    if (capacity > Integer.MAX_VALUE - 8) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The extract has "
              + capacity
              + " links, more than a snapshot can hold; narrow it with --window.");
    }
    return (int) capacity;
  }

  private void joinAccount(int account, int explicitStart, int explicitEnd) {
    int start = size;
    int keyCount = collectKeys(account);
    int link = explicitStart;
    int key = 0;
    while (link < explicitEnd || key < keyCount) {
      boolean takeLink =
          key == keyCount || (link < explicitEnd && explicitKey(link) <= target(keys[key]));
      if (takeLink) {
        append(
            account,
            explicitKey(link),
            explicit.firstSeen[link],
            explicit.lastSeen[link],
            explicit.events[link],
            start);
        link++;
      } else {
        long time = orders.placedAt(orders.byBuyer().row(orderPlace(account, keys[key])));
        append(account, target(keys[key]), time, time, 1, start);
        key++;
      }
    }
  }

  private long explicitKey(int link) {
    return (long) explicit.identifiers[link] << ROLE_BITS | explicit.roles[link];
  }

  /**
   * Keys hold identifier, role and the order's place among the buyer's, so that sorting them groups
   * equal targets.
   */
  private int collectKeys(int account) {
    RowIndex byBuyer = orders.byBuyer();
    int count = 0;
    for (int place = byBuyer.start(account); place < byBuyer.end(account); place++) {
      int order = byBuyer.row(place);
      int index = place - byBuyer.start(account);
      count = collectKey(count, orders.device(order), LinkRole.NONE, index);
      count = collectKey(count, orders.address(order), LinkRole.SHIPPING, index);
      count = collectKey(count, orders.paymentInstrument(order), LinkRole.PAYS, index);
    }
    Arrays.sort(keys, 0, count);
    return count;
  }

  private int collectKey(int count, int identifier, LinkRole role, int index) {
    if (identifier < 0) {
      return count;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count] = ((long) identifier << ROLE_BITS | role.ordinal()) << INDEX_BITS | index;
    return count + 1;
  }

  /**
   * 31 bits of identifier and 3 of role leave 29 for the order among its buyer's: half a billion.
   */
  private static final int INDEX_BITS = 29;

  private static long target(long key) {
    return key >>> INDEX_BITS;
  }

  private int orderPlace(int account, long key) {
    return orders.byBuyer().start(account) + (int) (key & ((1L << INDEX_BITS) - 1));
  }

  private void append(
      int account, long target, long first, long last, long count, int accountStart) {
    int identifier = (int) (target >>> ROLE_BITS);
    byte role = (byte) (target & ((1 << ROLE_BITS) - 1));
    int previous = size - 1;
    if (previous >= accountStart
        && identifiers[previous] == identifier
        && roles[previous] == role) {
      firstSeen[previous] = Times.earlier(firstSeen[previous], first);
      lastSeen[previous] = Times.later(lastSeen[previous], last);
      events[previous] += count;
      return;
    }
    accounts[size] = account;
    identifiers[size] = identifier;
    roles[size] = role;
    firstSeen[size] = first;
    lastSeen[size] = last;
    events[size] = count;
    size++;
  }

  private IdentifierLinks trimmed(int accountCount, int identifierCount) {
    return new IdentifierLinks(
        accountCount,
        identifierCount,
        Arrays.copyOf(accounts, size),
        Arrays.copyOf(identifiers, size),
        Arrays.copyOf(roles, size),
        Arrays.copyOf(firstSeen, size),
        Arrays.copyOf(lastSeen, size),
        Arrays.copyOf(events, size));
  }
}
