package io.ringlight.ring.explain;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.Member;
import io.ringlight.ring.Ring;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsUnmodifiableGraph;

/**
 * One ring as a small graph: its members, what at least two of them share, and how. Built from the
 * snapshot alone, so that it can be checked; sanctioned things and links are left out. Immutable
 * and deterministic: nodes and edges stand in one order whatever the order of the members.
 */
public final class RingGraph {
  private static final Comparator<CutPoint> MOST_FIRST =
      Comparator.comparingInt((CutPoint point) -> -point.membersCutOff())
          .thenComparing(point -> point.node().type())
          .thenComparing(point -> point.node().id());

  private final Graph<RingNode, RingLink> graph;

  private RingGraph(Graph<RingNode, RingLink> graph) {
    this.graph = new AsUnmodifiableGraph<>(graph);
  }

  /**
   * The graph of these accounts, without roles and risks. Costs as many steps as the members'
   * links, and the links of what they touch.
   *
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when the snapshot lacks an account
   */
  public static RingGraph of(GraphSnapshot snapshot, List<String> accountIds) {
    return of(
        snapshot,
        accountIds.stream().map(id -> new Member(-1, id, null, null, null)),
        accountIds.size());
  }

  /**
   * The graph of a ring's members, with their roles and risks. The members' ids are looked up;
   * their account numbers may belong to another snapshot.
   *
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when the snapshot lacks a member
   */
  public static RingGraph of(GraphSnapshot snapshot, Ring ring) {
    return of(snapshot, ring.members().stream(), ring.members().size());
  }

  private static RingGraph of(GraphSnapshot snapshot, Stream<Member> members, int size) {
    MemberNodes nodes = new MemberNodes(size);
    members
        .sorted(Comparator.comparing(Member::accountId))
        .forEach(member -> nodes.add(snapshot, member));
    TieCollector ties = new TieCollector(nodes);
    new IdentifierTies(snapshot, nodes, ties).collect();
    new AccountTies(snapshot, nodes, ties).collect();
    new OrderTies(snapshot, nodes, ties).collect();
    return new RingGraph(ties.graph());
  }

  /**
   * The graph for JGraphT's algorithms: undirected, several edges between two nodes allowed, no
   * loops, weighted by {@link RingLink#weight}. It cannot be changed.
   */
  public Graph<RingNode, RingLink> graph() {
    return graph;
  }

  /**
   * Nodes whose removal would cut members off, most members first, then by type and id. O(cut
   * points · (nodes + edges)).
   */
  public List<CutPoint> cutPoints() {
    return new BiconnectivityInspector<>(graph)
        .getCutpoints().stream()
            .map(node -> new CutPoint(node, membersCutOff(node)))
            .filter(point -> point.membersCutOff() > 0)
            .sorted(MOST_FIRST)
            .toList();
  }

  private int membersCutOff(RingNode node) {
    Set<RingNode> connected = new ConnectivityInspector<>(graph).connectedSetOf(node);
    Set<RingNode> rest = new LinkedHashSet<>(connected);
    rest.remove(node);
    List<List<MemberNode>> parts = parts(new AsSubgraph<>(graph, rest));
    return parts.stream().skip(1).mapToInt(List::size).sum();
  }

  /** Members by connected part, the part with most members first, then by first id. */
  public List<List<MemberNode>> parts() {
    return parts(graph);
  }

  private static List<List<MemberNode>> parts(Graph<RingNode, RingLink> graph) {
    return new ConnectivityInspector<>(graph)
        .connectedSets().stream()
            .map(RingGraph::members)
            .filter(part -> !part.isEmpty())
            .sorted(
                Comparator.comparingInt((List<MemberNode> part) -> -part.size())
                    .thenComparing(part -> part.get(0).id()))
            .toList();
  }

  private static List<MemberNode> members(Set<RingNode> nodes) {
    return nodes.stream()
        .filter(MemberNode.class::isInstance)
        .map(MemberNode.class::cast)
        .sorted(Comparator.comparing(MemberNode::id))
        .toList();
  }

  /** The ring's members, ascending by id. */
  public List<MemberNode> members() {
    return members(graph.vertexSet());
  }

  /** What would make the ring fall apart. O(things² · members that touch one). */
  public Breakup breakup() {
    List<MemberNode> members = members();
    List<SharedNode> without = new BreakupSearch(graph, members).search();
    Set<RingNode> rest = new LinkedHashSet<>(graph.vertexSet());
    without.forEach(rest::remove);
    return new Breakup(without, parts(new AsSubgraph<>(graph, rest)));
  }

  /**
   * How two members hang together.
   *
   * @throws RinglightException {@link ExitCode#USAGE} when one is no member, or both are the same
   */
  public Connection between(String accountId, String otherAccountId) {
    if (accountId.equals(otherAccountId)) {
      throw new RinglightException(
          ExitCode.USAGE,
          "Account '%s' is named twice; name two members of the ring."
              .formatted(PrintableText.of(accountId)));
    }
    return Connection.of(new PathSearch(graph), member(accountId), member(otherAccountId));
  }

  private MemberNode member(String accountId) {
    return members().stream()
        .filter(member -> member.id().equals(accountId))
        .findFirst()
        .orElseThrow(
            () ->
                new RinglightException(
                    ExitCode.USAGE,
                    "Account '%s' is no member of the ring; name one of its members."
                        .formatted(PrintableText.of(accountId))));
  }
}
