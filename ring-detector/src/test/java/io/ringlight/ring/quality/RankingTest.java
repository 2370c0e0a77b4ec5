package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static RankingFigures figures(double[] fraud, double[] legit) {
    ScoreLevels levels = new ScoreLevels(fraud);
    Ranking ranking = new Ranking(levels);
    Arrays.stream(fraud).forEach(score -> ranking.add(levels.of(score), true, 1));
    Arrays.stream(legit).forEach(score -> ranking.add(levels.of(score), false, 1));
    return ranking.figures();
  }

  @Test
  void aPerfectRankingIsOne() {
    RankingFigures figures = figures(new double[] {0.9, 0.8}, new double[] {0.1, 0});

    assertThat(figures.averagePrecision()).isEqualTo(1.0);
    assertThat(figures.rocAuc()).isEqualTo(1.0);
    assertThat(figures.points()).extracting(Rates::precision).containsOnly(1.0);
    assertThat(figures.points().get(0)).isEqualTo(new Rates(1, 2, 0, 2));
    assertThat(figures.points().get(1)).isEqualTo(new Rates(2, 2, 0, 2));
  }

  @Test
  void equalScoresAreTakenTogether() {
    // 0.9: one fraud; 0.5: one fraud, two legit; 0: one fraud, one legit
    RankingFigures figures = figures(new double[] {0.9, 0.5, 0}, new double[] {0.5, 0.5, 0});

    assertThat(figures.averagePrecision()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-12));
    // pairs won: 3 + (1 + 2/2) + 1/2 = 5.5 of 9
    assertThat(figures.rocAuc()).isCloseTo(5.5 / 9, within(1e-12));
  }

  @Test
  void precisionAtARecallStopsBeforeScoreZero() {
    RankingFigures figures = figures(new double[] {0.9, 0.5, 0}, new double[] {0.5, 0, 0, 0});

    // recall 0.5 is first reached at score 0.5, with two fraud and one legit account
    Rates half = figures.points().get(0);
    assertThat(half).isEqualTo(new Rates(2, 3, 1, 4));
    assertThat(half.precision()).isCloseTo(2.0 / 3, within(1e-12));
    // rates 2/3 and 1/4: 0.001 · 2/3 / (0.001 · 2/3 + 0.999 / 4)
    double hits = 0.001 * 2 / 3;
    assertThat(Prevalence.ONE_PER_MILLE.precision(half))
        .isCloseTo(hits / (hits + 0.999 / 4), within(1e-12));
    assertThat(figures.points().get(1)).isEqualTo(Rates.NONE);
    assertThat(figures.points().get(2)).isEqualTo(Rates.NONE);
  }

  @Test
  void whatFewLegitAccountsCannotRuleOutLowersTheInterval() {
    // none of 100: at most 1 − 0.05^(1/100) = 0.0295; 0.001 · 1 / (0.001 + 0.999 · 0.0295)
    Rates rates = new Rates(10, 10, 0, 100);
    double bound = 1 - Math.pow(0.05, 0.01);

    assertThat(Prevalence.ONE_PER_MILLE.precision(rates)).isEqualTo(1.0);
    Interval interval = Prevalence.ONE_PER_MILLE.interval(rates, List.of(rates));
    assertThat(interval.low()).isCloseTo(0.001 / (0.001 + 0.999 * bound), within(1e-12));
    assertThat(interval.high()).isEqualTo(1.0);
  }

  @Test
  void oneClassAloneHasNoCurve() {
    assertThat(figures(new double[0], new double[] {0.5}).averagePrecision()).isNull();
    assertThat(figures(new double[0], new double[] {0.5}).rocAuc()).isNull();
    RankingFigures fraudOnly = figures(new double[] {0.5}, new double[0]);
    assertThat(fraudOnly.averagePrecision()).isEqualTo(1.0);
    assertThat(fraudOnly.rocAuc()).isNull();
    assertThat(Prevalence.ONE_PER_MILLE.precision(fraudOnly.points().get(0))).isNull();
  }

  @Test
  void aWeightCountsLikeSoManyAccounts() {
    ScoreLevels levels = new ScoreLevels(new double[] {0.9, 0.5});
    Ranking weighted = new Ranking(levels);
    weighted.add(levels.of(0.9), true, 2);
    weighted.add(levels.of(0.7), false, 3);
    weighted.add(levels.of(0.5), true, 1);

    assertThat(weighted.figures())
        .isEqualTo(figures(new double[] {0.9, 0.9, 0.5}, new double[] {0.7, 0.8, 0.6}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheDefinitions(long seed) {
    Random random = new Random(seed);
    double[] fraud = random.doubles(40).map(x -> Math.round(Math.sqrt(x) * 12) / 12.0).toArray();
    double[] legit = random.doubles(300).map(x -> Math.round(x * 12) / 12.0).toArray();

    RankingFigures figures = figures(fraud, legit);

    double won = 0;
    for (double positive : fraud) {
      for (double negative : legit) {
        won += positive > negative ? 1 : positive == negative ? 0.5 : 0;
      }
    }
    assertThat(figures.rocAuc())
        .as("seed " + seed)
        .isCloseTo(won / (fraud.length * legit.length), within(1e-12));
    assertThat(figures.averagePrecision())
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
