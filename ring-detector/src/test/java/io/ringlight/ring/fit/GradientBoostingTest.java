package io.ringlight.ring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.Tree;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientBoostingTest {
  private static final List<Feature> ASKED = List.of(Feature.SIZE, Feature.DEVICE, Feature.NETWORK);
  private static final BoostingParameters PARAMETERS =
      new BoostingParameters(40, 6, 0.3, 1, 1, 1, 7);

  private static double[] values(double size, double device, double network) {
    double[] values = new double[Feature.values().length];
    values[Feature.SIZE.ordinal()] = size;
    values[Feature.DEVICE.ordinal()] = device;
    values[Feature.NETWORK.ordinal()] = network;
    return values;
  }

  /** A ring where exactly one of two is high, which no sum of points can tell. */
  private static Examples eitherOr(long seed) {
    Random random = new Random(seed);
    Examples examples = new Examples();
    for (int i = 0; i < 3000; i++) {
      double device = random.nextDouble();
      double network = random.nextDouble();
      double target = device > 0.5 != network > 0.5 ? 1 : 0;
      examples.add(values(random.nextDouble(), device, network), target, 1, i, -1);
    }
    return examples;
  }

  private TreeEnsemble fit(Examples examples, int threads) {
    return GradientBoosting.fit(examples, ASKED, PARAMETERS, new Parallel(threads));
  }

  @Test
  void learnsWhatOnlyTwoFeaturesTogetherTell() {
    TreeEnsemble fitted = fit(eitherOr(1), 1);
    assertThat(fitted.probability(values(0.5, 0.2, 0.8))).isGreaterThan(0.9);
    assertThat(fitted.probability(values(0.5, 0.8, 0.2))).isGreaterThan(0.9);
    assertThat(fitted.probability(values(0.5, 0.8, 0.8))).isLessThan(0.1);
    assertThat(fitted.probability(values(0.5, 0.2, 0.2))).isLessThan(0.1);
  }

  @Test
  void withoutTreesItIsTheWeighedShareOfRings() {
    Examples examples = new Examples();
    examples.add(values(1, 0, 0), 1, 1, 0, -1);
    examples.add(values(2, 0, 0), 0, 3, 1, -1);
    TreeEnsemble fitted =
        GradientBoosting.fit(examples, ASKED, PARAMETERS.withTrees(0), new Parallel(1));
    assertThat(fitted.probability(values(1, 0, 0))).isEqualTo(0.25);
  }

  @Test
  void aLeafTakesTheNewtonStepOfItsRows() {
    // Both sides start at one half: 20 rings of 20 give gradient 10 and curvature 5, so a leaf is
    // worth 0.3 * 10 / (5 + 1).
    Examples examples = new Examples();
    for (int i = 0; i < 40; i++) {
      examples.add(values(0, i < 20 ? 1 : 0, 0), i < 20 ? 1 : 0, 1, i, -1);
    }
    TreeEnsemble fitted =
        GradientBoosting.fit(examples, ASKED, PARAMETERS.withTrees(1), new Parallel(1));
    assertThat(fitted.logOdds(values(0, 1, 0))).isCloseTo(0.5, within(1e-12));
    assertThat(fitted.logOdds(values(0, 0, 0))).isCloseTo(-0.5, within(1e-12));
    assertThat(fitted.trees().get(0).thresholds()[0]).isEqualTo(0.5);
  }

  @Test
  void isTheSameWhateverTheThreads() {
    Examples examples = eitherOr(2);
    double[] row = values(0.3, 0.6, 0.4);
    double alone = fit(examples, 1).logOdds(row);
    assertThat(fit(examples, 2).logOdds(row)).isEqualTo(alone);
    assertThat(fit(examples, 3).logOdds(row)).isEqualTo(alone);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void contributionsAddUpToTheLogOdds(long seed) {
    TreeEnsemble fitted = fit(eitherOr(seed), 1);
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      double[] row = values(random.nextDouble(), random.nextDouble(), random.nextDouble());
      double sum = fitted.usual() + Arrays.stream(fitted.contributions(row)).sum();
      assertThat(sum).as("seed %d", seed).isCloseTo(fitted.logOdds(row), within(1e-9));
    }
  }

  @Test
  void goesOnFromWhatWasLearnt() {
    TreeEnsemble before = fit(eitherOr(1), 1);
    Examples contrary = new Examples();
    for (int i = 0; i < 200; i++) {
      contrary.add(values(0.5, 0.2, 0.8), 0, 1, i, -1);
      contrary.add(values(0.5, 0.8, 0.2), 1, 1, i, -1);
    }
    TreeEnsemble after =
        GradientBoosting.goOn(contrary, before, ASKED, PARAMETERS, new Parallel(1));
    assertThat(after.trees()).startsWith(before.trees().toArray(new Tree[0]));
    assertThat(after.probability(values(0.5, 0.2, 0.8))).isLessThan(0.5);
    assertThat(after.probability(values(0.5, 0.8, 0.2))).isGreaterThan(0.5);
  }
}
