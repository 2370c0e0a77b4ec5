package io.ringlight.ring.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.Graph;

/**
 * Looks for few shared things without which no connected part holds more than half of the members.
 * Finding the fewest is hard, so all are taken away first and put back as long as no part grows too
 * large. What stays away is needed to the last thing, because parts only grow. Two orders are
 * tried: always the thing whose return joins the fewest members; and those that most members touch
 * first.
 */
final class BreakupSearch {
  private static final Comparator<SharedNode> MOST_FIRST =
      Comparator.comparingInt((SharedNode thing) -> -thing.ringAccounts())
          .thenComparingDouble(thing -> -thing.exclusivity())
          .thenComparing(SharedNode::type)
          .thenComparing(SharedNode::id);

  private final Graph<RingNode, RingLink> graph;
  private final List<MemberNode> members;
  private final List<SharedNode> things = new ArrayList<>();

  BreakupSearch(Graph<RingNode, RingLink> graph, List<MemberNode> members) {
    this.graph = graph;
    this.members = members;
    for (RingNode node : graph.vertexSet()) {
      if (node instanceof SharedNode thing) {
        things.add(thing);
      }
    }
    things.sort(MOST_FIRST);
  }

  /** The things, those that most members touch first; all where not even that helps. */
  List<SharedNode> search() {
    if (new MemberParts(graph, members).largest() > members.size() / 2) {
      return things;
    }
    List<SharedNode> first = fewestJoined();
    List<SharedNode> second = mostTouched();
    return second.size() < first.size() ? second : first;
  }

  private List<SharedNode> mostTouched() {
    MemberParts parts = new MemberParts(graph, members);
    List<SharedNode> away = new ArrayList<>();
    for (SharedNode thing : things) {
      if (parts.joined(thing) <= members.size() / 2) {
        parts.join(thing);
      } else {
        away.add(thing);
      }
    }
    return away;
  }

  private List<SharedNode> fewestJoined() {
    MemberParts parts = new MemberParts(graph, members);
    List<SharedNode> away = new ArrayList<>(things);
    SharedNode next = next(parts, away);
    while (next != null) {
      away.remove(next);
      parts.join(next);
      next = next(parts, away);
    }
    return away;
  }

  /** Of equals that which fewest members touch; null when none may be put back. */
  private SharedNode next(MemberParts parts, List<SharedNode> away) {
    SharedNode best = null;
    int fewest = members.size() / 2;
    for (SharedNode thing : away) {
      int joined = parts.joined(thing);
      if (joined <= fewest) {
        best = thing;
        fewest = joined;
      }
    }
    return best;
  }
}
