package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingDetectorTest {
  private static GraphSnapshot snapshot;

  @BeforeAll
  static void generate(@TempDir Path directory) throws IOException {
    Marketplace.write(directory, new MarketplaceOptions(4_000, 77, 0.3, 0.4), rows -> {});
    snapshot = SampleLoader.load(directory);
  }

  private static Detection detect(int threads, double minScore) {
    DetectionParameters parameters =
        new DetectionParameters(minScore, DetectionParameters.DEFAULT_RESOLUTIONS, 1, threads);
    return RingDetector.detect(snapshot, null, null, parameters, Progress.NONE);
  }

  @Test
  void resultsDoNotDependOnThreads() {
    Detection one = detect(1, 0.05);
    assertThat(one.rings()).isNotEmpty();
    assertThat(detect(3, 0.05).rings()).isEqualTo(one.rings());
  }

  @Test
  void noAccountIsInTwoRingsAndScoresDescend() {
    Set<Integer> seen = new HashSet<>();
    double last = 1;
    for (Ring ring : detect(2, 0.05).rings()) {
      assertThat(ring.members()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(ring.score()).isBetween(0.05, last);
      last = ring.score();
      ring.members().forEach(member -> assertThat(seen.add(member.account())).isTrue());
    }
  }
}
