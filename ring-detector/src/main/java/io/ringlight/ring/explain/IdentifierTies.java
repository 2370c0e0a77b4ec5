package io.ringlight.ring.explain;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SanctionedLinks;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which identifiers the members touch. Identifiers that are the same thing by their attributes
 * count as one, named after the first.
 */
final class IdentifierTies {
  private final GraphSnapshot snapshot;
  private final Identifiers identifiers;
  private final IdentifierLinks links;
  private final SanctionedLinks sanctioned;
  private final MemberNodes members;
  private final TieCollector ties;

  IdentifierTies(GraphSnapshot snapshot, MemberNodes members, TieCollector ties) {
    this.snapshot = snapshot;
    this.identifiers = snapshot.identifiers();
    this.links = snapshot.identifierLinks();
    this.sanctioned = snapshot.sanctionedLinks();
    this.members = members;
    this.ties = ties;
  }

  void collect() {
    for (int account : members.accounts()) {
      for (int link = links.start(account); link < links.end(account); link++) {
        if (isEvidence(account, links.identifier(link))) {
          add(account, link);
        }
      }
    }
  }

  private boolean isEvidence(int account, int identifier) {
    int node = sanctioned.identifierNode(identifier);
    return !sanctioned.isIdentifierSanctioned(identifier)
        && !sanctioned.isPairSanctioned(account, node);
  }

  private void add(int account, int link) {
    int thing = thing(links.identifier(link));
    String type = identifiers.typeNames().get(identifiers.type(thing));
    SharedKey key = new SharedKey(type, identifiers.id(thing), () -> allAccounts(thing));
    LinkRole role = links.role(link);
    String does = role == LinkRole.NONE ? "uses" : role.name().toLowerCase(Locale.ROOT);
    ties.addShared(
        account,
        key,
        does,
        new Tie(links.firstSeen(link), links.lastSeen(link), links.events(link)));
  }

  private int thing(int identifier) {
    int same = identifiers.sameAs(identifier);
    return same < 0 ? identifier : same;
  }

  private int allAccounts(int thing) {
    Set<Integer> accounts = new HashSet<>();
    if (identifiers.sameAs(thing) < 0) {
      addAccounts(thing, accounts);
    } else {
      int type = identifiers.type(thing);
      for (int other = identifiers.start(type); other < identifiers.end(type); other++) {
        if (thing(other) == thing) {
          addAccounts(other, accounts);
        }
      }
    }
    return accounts.size();
  }

  private void addAccounts(int identifier, Set<Integer> accounts) {
    var index = snapshot.identifierLinks().byIdentifier();
    for (int place = index.start(identifier); place < index.end(identifier); place++) {
      int account = links.account(index.row(place));
      if (isEvidence(account, identifier)) {
        accounts.add(account);
      }
    }
  }
}
