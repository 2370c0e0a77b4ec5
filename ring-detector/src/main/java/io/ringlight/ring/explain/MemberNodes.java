package io.ringlight.ring.explain;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A ring's members by their number in the snapshot, ascending by id. */
final class MemberNodes {
  private final Map<Integer, MemberNode> nodes;

  MemberNodes(int size) {
    nodes = new LinkedHashMap<>(2 * size);
  }

  void add(GraphSnapshot snapshot, Member member) {
    int account = snapshot.accounts().indexOf(member.accountId());
    if (account < 0) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "Account '%s' of the ring is not in snapshot %s; give the snapshot the ring was found in."
              .formatted(PrintableText.of(member.accountId()), snapshot.id()));
    }
    nodes.put(
        account,
        new MemberNode(
            member.accountId(), snapshot.accounts().kind(account), member.role(), member.risk()));
  }

  Set<Integer> accounts() {
    return nodes.keySet();
  }

  Iterable<MemberNode> all() {
    return nodes.values();
  }

  boolean contains(int account) {
    return nodes.containsKey(account);
  }

  /** Null when the account is no member. */
  MemberNode get(int account) {
    return nodes.get(account);
  }
}
