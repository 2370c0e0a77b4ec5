package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.DetectionParameters;
import io.ringlight.ring.Detector;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecoyKeyTest {
  private static DecoyKey key(double start, double minScore, int threads) {
    return key(start, minScore, threads, null);
  }

  private static DecoyKey key(double start, double minScore, int threads, String riskModel) {
    TreeEnsemble none = new TreeEnsemble(start, List.of());
    RingScore score =
        new RingScore("a test", new ScoreVariant(none, 0.001, none, none), null, new TreeMap<>());
    return DecoyKey.of(
        "S-1",
        new DetectionParameters(Detector.RINGLIGHT, score, minScore, List.of(0.1), 1, threads),
        riskModel);
  }

  @Test
  void decoysOfAnotherScoreAreAnotherSearchs() {
    assertThat(key(2, 0.5, 1)).isNotEqualTo(key(1, 0.5, 1));
    assertThat(key(1, 0.6, 1)).isNotEqualTo(key(1, 0.5, 1));
  }

  @Test
  void decoysWithOtherRisksAreAnotherSearchs() {
    assertThat(key(1, 0.5, 1, "M-1")).isNotEqualTo(key(1, 0.5, 1));
    assertThat(key(1, 0.5, 1, "M-1")).isNotEqualTo(key(1, 0.5, 1, "M-2"));
    assertThat(key(1, 0.5, 1, "M-1")).isEqualTo(key(1, 0.5, 2, "M-1"));
  }

  @Test
  void threadsChangeNothing() {
    assertThat(key(1, 0.5, 2)).isEqualTo(key(1, 0.5, 1));
  }
}
