package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
  private static final ScoreTable TABLE = ScoreTable.shipped();

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double[] values(long seed) {
    return new Random(seed).doubles(Feature.values().length, -1, 4).toArray();
  }

  /** Whatever is measured, of buyers and of businesses. */
  @Test
  void pointsSumToTheScore() {
    RingScore score = RingScore.shipped();
    for (long seed = 0; seed < 500; seed++) {
      double[] values = values(seed);
      assertThat(probability(TABLE.points(values).logOdds()))
          .as("seed %s", seed)
          .isCloseTo(score.collusion(values), within(1e-6));
    }
  }

  @Test
  void theStrongestPushComesFirst() {
    for (long seed = 0; seed < 100; seed++) {
      List<Double> pushes =
          TABLE.points(values(seed)).features().stream()
              .map(feature -> -Math.abs(feature.push()))
              .toList();
      assertThat(pushes).as("seed %s", seed).isNotEmpty().isSorted();
    }
  }

  /** What measures the same as the median candidate is pushed nowhere. */
  @Test
  void pushesLeadFromTheMedianCandidateToTheScore() {
    double[] buyers = new double[Feature.values().length];
    double usual = TABLE.points(buyers).usualLogOdds();
    for (long seed = 0; seed < 100; seed++) {
      double[] values = values(seed);
      values[Feature.SELLER_SHARE.ordinal()] = 0;
      values[Feature.CREATOR_SHARE.ordinal()] = 0.1;
      ScorePoints points = TABLE.points(values);
      double pushes = points.features().stream().mapToDouble(FeaturePoints::push).sum();
      assertThat(points.usualLogOdds()).as("seed %s", seed).isCloseTo(usual, within(1e-9));
      assertThat(usual + pushes).as("seed %s", seed).isCloseTo(points.logOdds(), within(1e-9));
    }
    assertThat(probability(usual)).as("the median candidate is no ring").isLessThan(0.1);
  }
}
