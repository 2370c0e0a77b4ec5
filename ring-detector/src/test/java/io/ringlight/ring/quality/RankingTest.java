package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static RankingQuality quality(double[] fraud, double[] legit) {
    Arrays.sort(fraud);
    Arrays.sort(legit);
    return new Ranking(fraud, legit).quality();
  }

  @Test
  void aPerfectRankingIsOne() {
    RankingQuality quality = quality(new double[] {0.9, 0.8}, new double[] {0.1, 0});

    assertThat(quality.averagePrecision()).isEqualTo(1.0);
    assertThat(quality.rocAuc()).isEqualTo(1.0);
    assertThat(quality.points()).extracting(RecallPoint::precision).containsOnly(1.0);
    assertThat(quality.points()).extracting(RecallPoint::precisionAtOnePerMille).containsOnly(1.0);
  }

  @Test
  void equalScoresAreTakenTogether() {
    // 0.9: one fraud; 0.5: one fraud, two legit; 0: one fraud, one legit
    RankingQuality quality = quality(new double[] {0.9, 0.5, 0}, new double[] {0.5, 0.5, 0});

    assertThat(quality.averagePrecision()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-12));
    // pairs won: 3 + (1 + 2/2) + 1/2 = 5.5 of 9
    assertThat(quality.rocAuc()).isCloseTo(5.5 / 9, within(1e-12));
  }

  @Test
  void precisionAtARecallStopsBeforeScoreZero() {
    RankingQuality quality = quality(new double[] {0.9, 0.5, 0}, new double[] {0.5, 0, 0, 0});

    // recall 0.5 is first reached at score 0.5, with two fraud and one legit account
    RecallPoint half = quality.points().get(0);
    assertThat(half.recall()).isEqualTo(0.5);
    assertThat(half.precision()).isCloseTo(2.0 / 3, within(1e-12));
    // rates 2/3 and 1/4: 0.001 · 2/3 / (0.001 · 2/3 + 0.999 / 4)
    double hits = 0.001 * 2 / 3;
    assertThat(half.precisionAtOnePerMille()).isCloseTo(hits / (hits + 0.999 / 4), within(1e-12));
    assertThat(quality.points().get(1).precision()).isNull();
    assertThat(quality.points().get(2).precision()).isNull();
  }

  @Test
  void oneClassAloneHasNoCurve() {
    assertThat(quality(new double[0], new double[] {0.5}).averagePrecision()).isNull();
    assertThat(quality(new double[0], new double[] {0.5}).rocAuc()).isNull();
    RankingQuality fraudOnly = quality(new double[] {0.5}, new double[0]);
    assertThat(fraudOnly.averagePrecision()).isEqualTo(1.0);
    assertThat(fraudOnly.rocAuc()).isNull();
    assertThat(fraudOnly.points().get(0).precisionAtOnePerMille()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheDefinitions(long seed) {
    Random random = new Random(seed);
    double[] fraud = random.doubles(40).map(x -> Math.round(Math.sqrt(x) * 12) / 12.0).toArray();
    double[] legit = random.doubles(300).map(x -> Math.round(x * 12) / 12.0).toArray();

    RankingQuality quality = quality(fraud, legit);

    double won = 0;
    for (double positive : fraud) {
      for (double negative : legit) {
        won += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    assertThat(quality.rocAuc())
        .as("seed " + seed)
        .isCloseTo(won / (fraud.length * legit.length), within(1e-12));
    assertThat(quality.averagePrecision())
        .as("seed " + seed)
        .isCloseTo(averagePrecision(fraud, legit), within(1e-12));
  }

  /** Sum over thresholds of the step in recall times the precision there. */
  private static double averagePrecision(double[] fraud, double[] legit) {
    TreeSet<Double> thresholds = new TreeSet<>();
    Arrays.stream(fraud).forEach(thresholds::add);
    double sum = 0;
    double recallBefore = 0;
    for (double threshold : thresholds.descendingSet()) {
      double hits = Arrays.stream(fraud).filter(score -> score >= threshold).count();
      double misses = Arrays.stream(legit).filter(score -> score >= threshold).count();
      sum += (hits / fraud.length - recallBefore) * hits / (hits + misses);
      recallBefore = hits / fraud.length;
    }
    return sum;
  }
}
