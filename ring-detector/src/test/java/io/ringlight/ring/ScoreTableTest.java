package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Whatever is measured, of buyers and of businesses. */
  @Test
  void pointsSumToTheScore() {
    ScoreTable table = ScoreTable.shipped();
    RingScore score = RingScore.shipped();
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      double[] values = random.doubles(Feature.values().length, -1, 4).toArray();
      ScorePoints points = table.points(values);
      assertThat(probability(points.logOdds()))
          .as("seed %s", seed)
          .isCloseTo(score.collusion(values), within(1e-6));
    }
  }

  @Test
  void mostPointsComeFirstAndNoneAreLeftOut() {
    ScorePoints points = ScoreTable.shipped().points(new double[Feature.values().length]);
    assertThat(points.features()).isNotEmpty();
    for (int i = 0; i < points.features().size(); i++) {
      double size = Math.abs(points.features().get(i).points());
      assertThat(size).isPositive();
      if (i > 0) {
        assertThat(size).isLessThanOrEqualTo(Math.abs(points.features().get(i - 1).points()));
      }
    }
  }
}
