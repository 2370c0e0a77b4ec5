package io.ringlight.ring.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SnapshotFixture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A block of five accounts on four devices weighs 5 · 4 / ln 10 on 9 nodes, 0.965 by node; one of
 * three accounts on two devices 3 · 2 / ln 8 on 5, 0.577, which is 0.598 of the first.
 */
class FraudarTest {
  private static final List<String> DENSE = List.of("a", "b", "c", "d", "e");
  private static final List<String> LESS = List.of("p", "q", "r");

  private final SnapshotFixture fixture = new SnapshotFixture();

  @BeforeEach
  void plant() {
    share(DENSE, "d1", "d2", "d3", "d4");
    share(LESS, "e1", "e2");
  }

  private void share(List<String> accounts, String... devices) {
    for (String account : accounts) {
      fixture.buyers(account);
      for (String device : devices) {
        fixture.link(account, "device", device);
      }
    }
  }

  private List<List<String>> groups(Fraudar fraudar) {
    GraphSnapshot snapshot = fixture.build();
    return fraudar.groups(snapshot).stream()
        .map(group -> Arrays.stream(group).mapToObj(snapshot.accounts()::id).toList())
        .toList();
  }

  @Test
  void findsOneBlockAfterTheOtherTheDensestFirst() {
    assertThat(groups(new Fraudar(0.5, 10))).containsExactly(DENSE, LESS);
  }

  @Test
  void stopsWhereBlocksAreMuchLessDenseThanTheFirst() {
    assertThat(groups(new Fraudar(0.59, 10))).containsExactly(DENSE, LESS);
    assertThat(groups(new Fraudar(0.6, 10))).containsExactly(DENSE);
  }

  @Test
  void stopsAfterSoManyBlocks() {
    assertThat(groups(new Fraudar(0.1, 1))).containsExactly(DENSE);
  }

  @Test
  void aCrowdedIdentifierHidesNobody() {
    // Camouflage: everyone of the dense block also goes through a café of 200.
    for (int i = 0; i < 195; i++) {
      share(List.of("guest" + i), "cafe");
    }
    share(DENSE, "cafe");
    assertThat(groups(new Fraudar(0.5, 10))).startsWith(DENSE);
  }

  @Test
  void noAccountIsInTwoBlocks() {
    share(List.of("c", "p", "q", "r"), "e3");
    List<String> all = groups(new Fraudar(0.1, 10)).stream().flatMap(List::stream).toList();
    assertThat(all).doesNotHaveDuplicates().containsAll(DENSE).containsAll(LESS);
  }
}
