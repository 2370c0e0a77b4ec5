package io.ringlight.ring.significance;

import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.LinkRole;

/** Writes links down under other accounts, by account, identifier and role. */
final class LinkColumns {
  private LinkColumns() {}

  /** O(links + accounts + identifiers). */
  static ExplicitLinks of(
      IdentifierLinks links, int[] accountOfLink, int accountCount, int identifierCount) {
    int size = links.size();
    int[] identifierOfLink = new int[size];
    int[] roleOfLink = new int[size];
    for (int link = 0; link < size; link++) {
      identifierOfLink[link] = links.identifier(link);
      roleOfLink[link] = links.role(link).ordinal();
    }
    RowOrder order =
        RowOrder.of(size)
            .by(roleOfLink, LinkRole.values().length)
            .by(identifierOfLink, identifierCount)
            .by(accountOfLink, accountCount);
    int[] accounts = new int[size];
    int[] identifiers = new int[size];
    byte[] roles = new byte[size];
    long[] firstSeen = new long[size];
    long[] lastSeen = new long[size];
    long[] events = new long[size];
    for (int place = 0; place < size; place++) {
      int link = order.row(place);
      accounts[place] = accountOfLink[link];
      identifiers[place] = identifierOfLink[link];
      roles[place] = (byte) roleOfLink[link];
      firstSeen[place] = links.firstSeen(link);
      lastSeen[place] = links.lastSeen(link);
      events[place] = links.events(link);
    }
    return new ExplicitLinks(accounts, identifiers, roles, firstSeen, lastSeen, events);
  }
}
