package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.SnapshotFixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeerDetectionTest {
  private static GraphSnapshot snapshot() {
    SnapshotFixture fixture = new SnapshotFixture().buyers("x", "y");
    for (String account : List.of("d", "a", "c", "b")) {
      fixture.buyers(account).link(account, "device", "phone").link(account, "address", "home");
    }
    return fixture.link("x", "device", "tablet").link("y", "device", "tablet").build();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RINGLIGHT")
  void listsAllGroupsWithScore1AndWhatTheyShare(Detector detector) {
    DetectionParameters parameters =
        new DetectionParameters(detector, 1, DetectionParameters.DEFAULT_RESOLUTIONS, 1, 2);

    Detection found = RingDetector.detect(snapshot(), null, null, parameters, Progress.NONE);

    assertThat(found.rings()).hasSize(1);
    Ring ring = found.rings().get(0);
    assertThat(ring.score()).isEqualTo(1);
    assertThat(ring.qValue()).isNull();
    assertThat(ring.members()).extracting(Member::accountId).containsExactly("a", "b", "c", "d");
    assertThat(ring.shared()).extracting(SharedIdentifier::id).contains("phone", "home");
    assertThat(ring.reasons()).extracting(Reason::code).contains("DEVICE_SHARED_BY_MANY");
    assertThat(found.partition().community(0)).isZero();
    assertThat(found.partition().community(4)).isEqualTo(-1);
  }
}
