package io.ringlight.ring.explain;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SanctionedLinks;

/** Direct links from one member to another. */
final class AccountTies {
  private final AccountLinks links;
  private final SanctionedLinks sanctioned;
  private final MemberNodes members;
  private final TieCollector ties;

  AccountTies(GraphSnapshot snapshot, MemberNodes members, TieCollector ties) {
    this.links = snapshot.accountLinks();
    this.sanctioned = snapshot.sanctionedLinks();
    this.members = members;
    this.ties = ties;
  }

  void collect() {
    for (int account : members.accounts()) {
      var index = links.byFrom();
      for (int place = index.start(account); place < index.end(account); place++) {
        add(index.row(place));
      }
    }
  }

  private void add(int link) {
    int from = links.from(link);
    int to = links.to(link);
    boolean evidence =
        !sanctioned.isAccountSanctioned(from)
            && !sanctioned.isAccountSanctioned(to)
            && !sanctioned.isPairSanctioned(from, to);
    if (from != to && members.contains(to) && evidence) {
      Tie tie = new Tie(links.firstSeen(link), links.lastSeen(link), links.events(link));
      ties.addDirect(from, to, links.typeNames().get(links.type(link)), tie);
    }
  }
}
