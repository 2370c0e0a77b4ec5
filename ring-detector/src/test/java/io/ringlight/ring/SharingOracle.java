package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who touches what, by plain maps over the snapshot's links, without the evidence graph. */
final class SharingOracle {
  private static final long DAY = 86_400_000L;

  /** How something is touched. */
  enum How {
    USED,
    PAID_OUT,
    /** One pays with what another is paid into, and nobody else does either. */
    EITHER,
    ALIKE
  }

  /** Something that may be shared: an identifier, or all that are the same as one. */
  record Thing(String type, String id, How how) {}

  private record Span(long first, long last) {
    Span and(Span other) {
      return new Span(Times.earlier(first, other.first), Times.later(last, other.last));
    }

    /** Whether they overlap, give or take a day; what is not dated overlaps. */
    boolean overlaps(Span other) {
      return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Span other) {
      return last != Times.MISSING && other.first != Times.MISSING && last < other.first - DAY;
    }
  }

  private final GraphSnapshot snapshot;
  private final Map<Integer, Integer> holderOf = new HashMap<>();
  private final Map<Thing, Map<Integer, Span>> touches = new HashMap<>();
  private final Map<Integer, List<Thing>> thingsOf = new HashMap<>();

  SharingOracle(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    joinSanctioned();
    Identifiers identifiers = snapshot.identifiers();
    Map<Integer, List<Integer>> alike = new TreeMap<>();
    for (int identifier = 0; identifier < identifiers.size(); identifier++) {
      identifier(identifier);
      if (identifiers.sameAs(identifier) >= 0) {
        alike
            .computeIfAbsent(identifiers.sameAs(identifier), key -> new ArrayList<>())
            .add(identifier);
      }
    }
    alike.forEach(this::alike);
    touches.forEach(
        (thing, accounts) ->
            accounts
                .keySet()
                .forEach(
                    account ->
                        thingsOf.computeIfAbsent(account, key -> new ArrayList<>()).add(thing)));
  }

  /** Accounts that are known to belong together have one holder, the one with least number. */
  private void joinSanctioned() {
    int accounts = snapshot.accounts().size();
    for (int account = 0; account < accounts; account++) {
      holderOf.put(account, account);
    }
    SanctionedLinks sanctioned = snapshot.sanctionedLinks();
    for (int pair = 0; pair < sanctioned.pairCount(); pair++) {
      if (sanctioned.pairRight(pair) < accounts) {
        int left = holderOf.get(sanctioned.pairLeft(pair));
        int right = holderOf.get(sanctioned.pairRight(pair));
        holderOf.replaceAll(
            (account, holder) ->
                holder == left || holder == right ? Math.min(left, right) : holder);
      }
    }
  }

  private void identifier(int identifier) {
    Map<Integer, Span> used = new TreeMap<>();
    Map<Integer, Span> paidOut = new TreeMap<>();
    collect(identifier, used, paidOut);
    put(identifier, How.USED, used);
    put(identifier, How.PAID_OUT, paidOut);
    if (holders(used.keySet()).size() < 2 && holders(paidOut.keySet()).size() < 2) {
      Map<Integer, Span> either = new TreeMap<>(used);
      paidOut.forEach((account, span) -> either.merge(account, span, Span::and));
      if (!paidOut.isEmpty()) {
        put(identifier, How.EITHER, either);
      }
    }
  }

  private void collect(int identifier, Map<Integer, Span> used, Map<Integer, Span> paidOut) {
    IdentifierLinks links = snapshot.identifierLinks();
    SanctionedLinks sanctioned = snapshot.sanctionedLinks();
    if (sanctioned.isIdentifierSanctioned(identifier)) {
      return;
    }
    for (int link = 0; link < linkCount(identifier); link++) {
      int row = links.byIdentifier().row(links.byIdentifier().start(identifier) + link);
      int account = links.account(row);
      if (!sanctioned.isPairSanctioned(account, sanctioned.identifierNode(identifier))) {
        Map<Integer, Span> role = links.role(row) == LinkRole.PAID_OUT ? paidOut : used;
        role.merge(account, new Span(links.firstSeen(row), links.lastSeen(row)), Span::and);
      }
    }
  }

  private int linkCount(int identifier) {
    return snapshot.identifierLinks().byIdentifier().count(identifier);
  }

  /** Says something new only where it joins accounts that no one identifier joins. */
  private void alike(int first, List<Integer> identifiers) {
    Map<Integer, Span> all = new TreeMap<>();
    int most = 0;
    for (int identifier : identifiers) {
      Map<Integer, Span> one = new TreeMap<>();
      collect(identifier, one, one);
      most = Math.max(most, holders(one.keySet()).size());
      one.forEach((account, span) -> all.merge(account, span, Span::and));
    }
    if (holders(all.keySet()).size() > most) {
      put(first, How.ALIKE, all);
    }
  }

  private void put(int identifier, How how, Map<Integer, Span> accounts) {
    if (holders(accounts.keySet()).size() >= 2) {
      Identifiers identifiers = snapshot.identifiers();
      String type = identifiers.typeNames().get(identifiers.type(identifier));
      touches.put(new Thing(type, identifiers.id(identifier), how), accounts);
    }
  }

  Set<Integer> holders(Collection<Integer> accounts) {
    Set<Integer> holders = new HashSet<>();
    accounts.forEach(account -> holders.add(holderOf.get(account)));
    return holders;
  }

  /**
   * Of accounts that belong together the first alone counts as the holder; of these, those in the
   * group.
   */
  Set<Integer> holdersIn(Collection<Integer> accounts, Set<Integer> group) {
    Map<Integer, Integer> firstOf = new HashMap<>();
    accounts.forEach(account -> firstOf.merge(holderOf.get(account), account, Math::min));
    Set<Integer> found = new HashSet<>(firstOf.values());
    found.retainAll(group);
    return found;
  }

  /** What two or more members share. */
  Set<Thing> shared(Set<Integer> group) {
    Set<Thing> shared = new HashSet<>();
    for (int account : group) {
      for (Thing thing : thingsOf.getOrDefault(account, List.of())) {
        if (holdersIn(touches.get(thing).keySet(), group).size() >= 2) {
          shared.add(thing);
        }
      }
    }
    return shared;
  }

  /** How many members touch a thing. */
  int members(Thing thing, Set<Integer> group) {
    Set<Integer> members = new HashSet<>(touches.getOrDefault(thing, Map.of()).keySet());
    members.retainAll(group);
    return members.size();
  }

  int all(Thing thing) {
    return touches.getOrDefault(thing, Map.of()).size();
  }

  /** The mean overlap of members' touches of what they share with all others' touches of it. */
  double overlap(Set<Integer> group) {
    double sum = 0;
    int count = 0;
    for (Thing thing : shared(group)) {
      Map<Integer, Span> spans = byHolder(touches.get(thing));
      for (int account : holdersIn(touches.get(thing).keySet(), group)) {
        Span own = spans.get(holderOf.get(account));
        long overlapping = spans.values().stream().filter(own::overlaps).count() - 1;
        // Kept in single precision, or a text could round a tie the other way.
        sum += (float) (0.25 + 0.75 * overlapping / (spans.size() - 1.0));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private Map<Integer, Span> byHolder(Map<Integer, Span> spans) {
    Map<Integer, Span> byHolder = new HashMap<>();
    spans.forEach((account, span) -> byHolder.merge(holderOf.get(account), span, Span::and));
    return byHolder;
  }
}
