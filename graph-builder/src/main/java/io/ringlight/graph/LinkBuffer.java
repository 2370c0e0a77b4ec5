package io.ringlight.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Collects links in ascending order of account and target, and merges those that are equal in both:
 * least first, greatest last, sum of events.
 */
final class LinkBuffer {
  /** Links of all buffers together; arrays hold no more. */
  private static final int MAX_LINKS = Integer.MAX_VALUE - 8;

  private static final int ROLE_BITS = 3;
  private static final int ROLE_MASK = (1 << ROLE_BITS) - 1;

  private int[] accounts = new int[1024];
  private int[] identifiers = new int[1024];
  private byte[] roles = new byte[1024];
  private long[] firstSeen = new long[1024];
  private long[] lastSeen = new long[1024];
  private long[] events = new long[1024];
  private int size;
  private int account;
  private long lastTarget = -1;

  /** An identifier and a role's ordinal as one number, ascending by both. */
  static long target(int identifier, int role) {
    return (long) identifier << ROLE_BITS | role;
  }

  /** All that is added from now on belongs to this account. */
  void startAccount(int nextAccount) {
    account = nextAccount;
    lastTarget = -1;
  }

  /** Adds a link, or merges it into the account's previous one if that has the same target. */
  void add(long target, long first, long last, long count) {
    if (target == lastTarget) {
      int previous = size - 1;
      firstSeen[previous] = Times.earlier(firstSeen[previous], first);
      lastSeen[previous] = Times.later(lastSeen[previous], last);
      events[previous] += count;
      return;
    }
    if (size == accounts.length) {
      grow();
    }
    accounts[size] = account;
    identifiers[size] = (int) (target >>> ROLE_BITS);
    roles[size] = (byte) (target & ROLE_MASK);
    firstSeen[size] = first;
    lastSeen[size] = last;
    events[size] = count;
    size++;
    lastTarget = target;
  }

  private void grow() {
    int capacity = Math.addExact(size, size >> 1);
    accounts = Arrays.copyOf(accounts, capacity);
    identifiers = Arrays.copyOf(identifiers, capacity);
    roles = Arrays.copyOf(roles, capacity);
    firstSeen = Arrays.copyOf(firstSeen, capacity);
    lastSeen = Arrays.copyOf(lastSeen, capacity);
    events = Arrays.copyOf(events, capacity);
  }

  /** The links of all buffers, one after the other; empties the list to free memory on the way. */
  static IdentifierLinks concatenate(
      List<LinkBuffer> buffers, int accountCount, int identifierCount) {
    LinkBuffer all = new LinkBuffer();
    all.allocate(totalSize(buffers));
    for (int next = 0; next < buffers.size(); next++) {
      all.append(buffers.set(next, null));
    }
    return new IdentifierLinks(
        accountCount,
        identifierCount,
        all.accounts,
        all.identifiers,
        all.roles,
        all.firstSeen,
        all.lastSeen,
        all.events);
  }

  private static int totalSize(List<LinkBuffer> buffers) {
    long total = 0;
    for (LinkBuffer buffer : buffers) {
      total += buffer.size;
    }
    if (total > MAX_LINKS) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "The extract has "
              + total
              + " links, more than the "
              + MAX_LINKS
              + " that a snapshot can hold; narrow it with --window.");
    }
    return (int) total;
  }

  private void allocate(int capacity) {
    accounts = new int[capacity];
    identifiers = new int[capacity];
    roles = new byte[capacity];
    firstSeen = new long[capacity];
    lastSeen = new long[capacity];
    events = new long[capacity];
  }

  private void append(LinkBuffer other) {
    System.arraycopy(other.accounts, 0, accounts, size, other.size);
    System.arraycopy(other.identifiers, 0, identifiers, size, other.size);
    System.arraycopy(other.roles, 0, roles, size, other.size);
    System.arraycopy(other.firstSeen, 0, firstSeen, size, other.size);
    System.arraycopy(other.lastSeen, 0, lastSeen, size, other.size);
    System.arraycopy(other.events, 0, events, size, other.size);
    size += other.size;
  }
}
