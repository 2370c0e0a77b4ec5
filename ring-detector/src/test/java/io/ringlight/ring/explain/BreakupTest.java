package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SnapshotFixture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.junit.jupiter.api.Test;

class BreakupTest {
  private final SnapshotFixture fixture = new SnapshotFixture();

  private RingGraph ring(String... members) {
    return RingGraph.of(fixture.buyers(members).build(), List.of(members));
  }

  private void share(String type, String thing, String... accounts) {
    for (String account : accounts) {
      fixture.link(account, type, thing);
    }
  }

  private static List<String> ids(List<? extends RingNode> nodes) {
    return nodes.stream().map(RingNode::id).toList();
  }

  @Test
  void oneThingMayHoldAllTogether() {
    share("device", "d", "a", "b", "c", "e");
    share("address", "l", "a", "b");
    Breakup breakup = ring("a", "b", "c", "e").breakup();

    assertThat(ids(breakup.without())).containsExactly("d");
    assertThat(breakup.parts().stream().map(BreakupTest::ids))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("e"));
    assertThat(breakup.isApart()).isTrue();
  }

  /** The first order finds d1 and d2, the second the bridge. */
  @Test
  void aBridgeBetweenHalvesIsEnough() {
    share("device", "d1", "a", "b", "c");
    share("device", "d2", "x", "y", "z");
    share("ip", "bridge", "c", "x");
    Breakup breakup = ring("a", "b", "c", "x", "y", "z").breakup();

    assertThat(ids(breakup.without())).containsExactly("bridge");
    assertThat(breakup.parts().stream().map(BreakupTest::ids))
        .containsExactly(List.of("a", "b", "c"), List.of("x", "y", "z"));
  }

  @Test
  void whatIsApartAlreadyNeedsNothing() {
    share("device", "d1", "a", "b");
    share("device", "d2", "x", "y");
    Breakup breakup = ring("a", "b", "x", "y").breakup();

    assertThat(breakup.without()).isEmpty();
    assertThat(breakup.isApart()).isTrue();
  }

  @Test
  void directLinksMayHoldItWhateverIsTakenAway() {
    share("device", "d", "a", "b", "c", "e");
    fixture.buyers("a", "b", "c", "e");
    fixture.direct("a", "b", "referral", 1, 2).direct("b", "c", "referral", 1, 2);
    RingGraph ring = RingGraph.of(fixture.build(), List.of("a", "b", "c", "e"));

    assertThat(ids(ring.breakup().without())).containsExactly("d");
    assertThat(ring.breakup().parts().stream().map(BreakupTest::ids))
        .containsExactly(List.of("a", "b", "c"), List.of("e"));
    assertThat(ring.breakup().isApart()).isFalse();
    assertThat(StructureText.of(ring))
        .isEqualTo(
            """

            What holds it together
              without device d, 1 of its members come off
              direct links alone join 3 of its members, whatever is taken away
            """);
  }

  /** Each set is enough, all of it is needed, and the smallest has hardly fewer. */
  @Test
  void isNeededToTheLastThingAndHardlyEverLargerThanTheSmallest() {
    int rings = 0;
    int found = 0;
    int smallest = 0;
    for (long seed = 0; seed < 300; seed++) {
      RingGraph ring = random(seed);
      Breakup breakup = ring.breakup();
      List<SharedNode> things = things(ring);
      assertThat(isApart(ring, breakup.without())).as("seed %s", seed).isTrue();
      for (SharedNode thing : breakup.without()) {
        List<SharedNode> others = new ArrayList<>(breakup.without());
        others.remove(thing);
        assertThat(isApart(ring, others)).as("seed %s, back with %s", seed, thing).isFalse();
      }
      rings++;
      found += breakup.without().size();
      smallest += smallest(ring, things);
    }
    assertThat(found).as("things over %s rings", rings).isLessThanOrEqualTo(smallest * 105 / 100);
  }

  private static RingGraph random(long seed) {
    Random random = new Random(seed);
    SnapshotFixture fixture = new SnapshotFixture();
    List<String> members = new ArrayList<>();
    int size = 4 + random.nextInt(9);
    for (int i = 0; i < size; i++) {
      members.add("m" + (10 + i));
      fixture.buyers(members.get(i));
    }
    int things = 1 + random.nextInt(10);
    for (int thing = 0; thing < things; thing++) {
      int touching = 2 + random.nextInt(random.nextInt(4) == 0 ? size : 2);
      for (int i = 0; i < touching; i++) {
        fixture.link(members.get(random.nextInt(size)), "device", "d" + thing);
      }
    }
    GraphSnapshot snapshot = fixture.build();
    return RingGraph.of(snapshot, members);
  }

  private static List<SharedNode> things(RingGraph ring) {
    return ring.graph().vertexSet().stream()
        .filter(SharedNode.class::isInstance)
        .map(SharedNode.class::cast)
        .toList();
  }

  private static boolean isApart(RingGraph ring, List<SharedNode> without) {
    Graph<RingNode, RingLink> graph = ring.graph();
    Set<RingNode> left = new LinkedHashSet<>(graph.vertexSet());
    without.forEach(left::remove);
    return new ConnectivityInspector<>(new AsSubgraph<>(graph, left))
        .connectedSets().stream()
            .allMatch(
                part ->
                    2 * part.stream().filter(MemberNode.class::isInstance).count()
                        <= ring.members().size());
  }

  private static int smallest(RingGraph ring, List<SharedNode> things) {
    int smallest = things.size();
    for (int set = 0; set < 1 << things.size(); set++) {
      if (Integer.bitCount(set) < smallest) {
        List<SharedNode> without = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
          if ((set >> i & 1) == 1) {
            without.add(things.get(i));
          }
        }
        smallest = isApart(ring, without) ? without.size() : smallest;
      }
    }
    return smallest;
  }
}
