package io.ringlight.ring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.SnapshotFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private final SnapshotFixture fixture = new SnapshotFixture().buyers("a", "b", "c", "d");

  private Connection between(String from, String to) {
    return RingGraph.of(fixture.build(), List.of("a", "b", "c", "d")).between(from, to);
  }

  private static List<String> ids(RingPath path) {
    return path.nodes().stream().map(RingNode::id).toList();
  }

  private void share(String type, String thing, String... accounts) {
    for (String account : accounts) {
      fixture.link(account, type, thing);
    }
  }

  /** Outsiders make the locker 2 of 4, and the way past c exclusive. */
  private void lockerAndDetour() {
    fixture.buyers("x", "y");
    share("address", "locker", "a", "b", "x", "y");
    share("device", "d1", "a", "c");
    share("device", "d2", "b", "c");
  }

  @Test
  void theShortestWayNeedNotBeTheStrongest() {
    lockerAndDetour();
    Connection connection = between("a", "b");

    assertThat(ids(connection.shortest())).containsExactly("a", "locker", "b");
    assertThat(connection.shortest().strength()).isEqualTo(0.25);
    assertThat(ids(connection.strongest())).containsExactly("a", "d1", "c", "d2", "b");
    assertThat(connection.strongest().strength()).isEqualTo(1);
  }

  @Test
  void equalsAreToldApartByTheOtherMeasure() {
    fixture.buyers("x", "y");
    share("address", "locker", "a", "b", "x", "y");
    share("device", "own", "a", "b");
    share("device", "d1", "a", "c");
    share("device", "d2", "b", "c");
    Connection connection = between("a", "b");

    assertThat(ids(connection.shortest())).containsExactly("a", "own", "b");
    assertThat(ids(connection.strongest())).containsExactly("a", "own", "b");
  }

  @Test
  void waysThatHaveNothingInCommonComeStrongestFirst() {
    lockerAndDetour();
    share("device", "d3", "c", "d");
    share("device", "d4", "b", "d");
    fixture.direct("b", "a", "transfer", 1, 2);

    // past d one must go through c too, which the way over d1 and d2 has used
    assertThat(between("a", "b").disjoint().stream().map(ConnectionTest::ids))
        .containsExactly(
            List.of("a", "b"), List.of("a", "d1", "c", "d2", "b"), List.of("a", "locker", "b"));
  }

  @Test
  void saysWhatEachDoesOnTheWay() {
    lockerAndDetour();
    fixture.link("a", "payment_instrument", "p", LinkRole.PAYS, 1, 2, 1);
    fixture.link("a", "payment_instrument", "p", LinkRole.PAID_OUT, 1, 2, 1);
    fixture.link("d", "payment_instrument", "p", LinkRole.PAYS, 1, 2, 1);

    assertThat(ConnectionText.of(between("d", "b")))
        .isEqualTo(
            """
            buyer d and buyer b

            Shortest
              buyer d –pays– payment_instrument p –paid_out, pays– buyer a –uses– address locker –uses– buyer b (strength 0.25)

            Strongest
              buyer d –pays– payment_instrument p –paid_out, pays– buyer a –uses– device d1 –uses– buyer c –uses– device d2 –uses– buyer b (strength 1.00)

            Ways that have nothing in common: 1
              buyer d –pays– payment_instrument p –paid_out, pays– buyer a –uses– device d1 –uses– buyer c –uses– device d2 –uses– buyer b (strength 1.00)
            """);
  }

  @Test
  void namesTenOfManyWays() {
    for (int i = 10; i < 22; i++) {
      share("device", "d" + i, "a", "b");
    }
    Connection connection = between("a", "b");

    assertThat(connection.disjoint()).hasSize(12);
    assertThat(ConnectionText.of(connection))
        .contains("\nWays that have nothing in common: 12\n")
        .endsWith(" (strength 1.00)\n  and 2 more\n");
  }

  @Test
  void whoIsNotConnectedIsSaidToBe() {
    share("device", "d1", "a", "b");
    Connection connection = between("a", "c");

    assertThat(connection.shortest()).isNull();
    assertThat(connection.strongest()).isNull();
    assertThat(connection.disjoint()).isEmpty();
    assertThat(ConnectionText.of(connection))
        .isEqualTo(
            "buyer a and buyer c are not connected by what the snapshot shows; what they do at the"
                + " same moments it does not draw.\n");
  }

  @Test
  void wantsTwoMembers() {
    assertUsage(
        "a", "x\u001b", "Account 'x\\u001b' is no member of the ring; name one of its members.");
    assertUsage("x", "a", "Account 'x' is no member of the ring; name one of its members.");
    assertUsage("a", "a", "Account 'a' is named twice; name two members of the ring.");
  }

  private void assertUsage(String from, String to, String message) {
    assertThatThrownBy(() -> between(from, to))
        .hasMessage(message)
        .extracting(error -> ((RinglightException) error).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
