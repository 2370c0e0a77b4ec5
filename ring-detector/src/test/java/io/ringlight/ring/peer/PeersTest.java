package io.ringlight.ring.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SnapshotFixture;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {
  /** Each of the accounts touches each of the devices. */
  private static void share(SnapshotFixture fixture, List<String> accounts, String... devices) {
    for (String account : accounts) {
      fixture.buyers(account);
      for (String device : devices) {
        fixture.link(account, "device", device);
      }
    }
  }

  private static List<List<String>> groups(Peer peer, GraphSnapshot snapshot) {
    return peer.groups(snapshot).stream()
        .map(group -> Arrays.stream(group).mapToObj(snapshot.accounts()::id).toList())
        .toList();
  }

  /** Two dense groups of four, joined by one address of an account of each; and a pair. */
  private static GraphSnapshot twoGroups() {
    SnapshotFixture fixture = new SnapshotFixture();
    share(fixture, List.of("a1", "a2", "a3", "a4"), "d1", "d2", "d3");
    share(fixture, List.of("b1", "b2", "b3", "b4"), "e1", "e2", "e3");
    share(fixture, List.of("p1", "p2"), "f1");
    return fixture.link("a1", "address", "home").link("b1", "address", "home").build();
  }

  private static final List<String> A = List.of("a1", "a2", "a3", "a4");
  private static final List<String> B = List.of("b1", "b2", "b3", "b4");

  @Test
  void componentsJoinWhateverIsConnected() {
    assertThat(groups(new Components(), twoGroups()))
        .containsExactly(List.of("a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"));
  }

  @Test
  void crowdedIdentifiersJoinNobodyWhereThatIsAskedFor() {
    SnapshotFixture fixture = new SnapshotFixture();
    share(fixture, List.of("a", "b", "c"), "d1");
    share(fixture, List.of("c", "x", "y", "z"), "crowd");

    assertThat(groups(new Components(3), fixture.build())).containsExactly(List.of("a", "b", "c"));
    assertThat(groups(new Components(4), fixture.build()))
        .containsExactly(List.of("a", "b", "c", "x", "y", "z"));
  }

  @Test
  void sanctionedThingsJoinNobodyAndThingsThatAreTheSameJoin() {
    SnapshotFixture fixture = new SnapshotFixture();
    share(fixture, List.of("a", "b", "c"), "locker");
    share(fixture, List.of("k", "l", "m"), "agency");
    share(fixture, List.of("p", "q"), "one");
    share(fixture, List.of("r"), "other");
    fixture.same("device", "one", "other");
    fixture.sanction("device", "locker").sanction("account", "m", "device", "agency");

    assertThat(groups(new Components(), fixture.build())).containsExactly(List.of("p", "q", "r"));
  }

  @Test
  void aCrowdOfMoreThan500IsNotListed() {
    SnapshotFixture fixture = new SnapshotFixture();
    for (int i = 0; i <= 500; i++) {
      share(fixture, List.of("a" + i), "d");
    }
    assertThat(groups(new Components(), fixture.build())).isEmpty();
  }

  @Test
  void modularityAndLabelPropagationSeparateDenseGroups() {
    for (Peer peer : List.of(new Modularity(1, 2), new LabelPropagation(1, 100))) {
      assertThat(groups(peer, twoGroups())).as(peer.toString()).containsExactly(A, B);
    }
  }

  @Test
  void labelPropagationRefusesWhatIsTooLarge() {
    // 24 links to devices, 2 to the address and 2 to the pair's device.
    assertThatThrownBy(() -> new LabelPropagation(1, 27).groups(twoGroups()))
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessage(
            "The detector label-propagation takes at most 27 links of accounts to shared"
                + " identifiers, and this snapshot has 28; choose another --detector, or build a"
                + " snapshot of a shorter --window.");
    assertThat(new LabelPropagation(1, 28).groups(twoGroups())).hasSize(2);
  }

  @Test
  void aSnapshotWithoutSharingHasNoGroups() {
    SnapshotFixture fixture = new SnapshotFixture();
    share(fixture, List.of("a"), "d1");
    share(fixture, List.of("b"), "d2");
    for (Peer peer :
        List.of(
            new Components(), new Modularity(1, 1), new LabelPropagation(1, 0), new Fraudar())) {
      assertThat(groups(peer, fixture.build())).as(peer.toString()).isEmpty();
    }
  }
}
