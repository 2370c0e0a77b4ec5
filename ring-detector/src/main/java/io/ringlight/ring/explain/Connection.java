package io.ringlight.ring.explain;

import java.util.List;

/**
 * How two members of a ring hang together.
 *
 * @param shortest the way with the fewest links, and of these the strongest; null when nothing
 *     connects them
 * @param strongest the way whose ties are most exclusive together, and of these the one with fewest
 *     links; null when nothing connects them
 * @param disjoint the strongest way, then the strongest that has no node and no link in common with
 *     those before, and so on: evidence that does not rest on one thing
 */
public record Connection(
    MemberNode from,
    MemberNode to,
    RingPath shortest,
    RingPath strongest,
    List<RingPath> disjoint) {
  public Connection {
    disjoint = List.copyOf(disjoint);
  }

  static Connection of(PathSearch search, MemberNode from, MemberNode to) {
    return new Connection(
        from, to, search.shortest(from, to), search.strongest(from, to), search.disjoint(from, to));
  }
}
