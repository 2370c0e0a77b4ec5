package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.significance.DecoyScores;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignificanceTest {
  private static final DetectionParameters PARAMETERS = DetectionParameters.defaults();

  @Test
  void ringsAreNoChanceAndThreadsChangeNothing(@TempDir Path directory) throws IOException {
    Marketplace.write(directory, new MarketplaceOptions(4_000, 77, 0.3, 0.4), rows -> {});
    GraphSnapshot snapshot = SampleLoader.load(directory);
    DecoyScores decoys = decoys(snapshot, 1);
    DecoyScores same = decoys(snapshot, 3);
    for (int decoy = 0; decoy < 2; decoy++) {
      assertThat(same.scores(decoy)).containsExactly(decoys.scores(decoy));
    }
    Detection detection =
        RingDetector.detect(snapshot, null, null, PARAMETERS, Progress.NONE).withQValues(decoys);
    assertThat(detection.rings()).isNotEmpty();
    double before = 0;
    for (Ring ring : detection.rings()) {
      assertThat(ring.qValue()).isBetween(before, 1.0);
      before = ring.qValue();
    }
    assertThat(before).isLessThan(0.5);
  }

  private static DecoyScores decoys(GraphSnapshot snapshot, int threads) {
    return RingDetector.decoys(
        snapshot, 2, DecoyScores.NONE, PARAMETERS.withThreads(threads), null, Progress.NONE);
  }
}
