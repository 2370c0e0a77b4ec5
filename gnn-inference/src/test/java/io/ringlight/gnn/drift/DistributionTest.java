package io.ringlight.gnn.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final float NONE = Float.NaN;

  @Test
  void quantilesPartValuesAndMissingOnesAreABinOfTheirOwn() {
    float[] values = new float[125];
    for (int i = 0; i < 100; i++) {
      values[i] = i;
    }
    Arrays.fill(values, 100, 125, NONE);
    Distribution distribution = Distribution.of(values);
    assertThat(distribution.bounds()).containsExactly(9, 19, 29, 39, 49, 59, 69, 79, 89, 94, 98);
    assertThat(distribution.shares())
        .containsExactly(
            0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.04, 0.032, 0.008, 0.2);
  }

  @Test
  void equalQuantilesAreOneBin() {
    float[] values = new float[100];
    Arrays.fill(values, 92, 100, 3);
    Distribution distribution = Distribution.of(values);
    assertThat(distribution.bounds()).containsExactly(0, 3);
    assertThat(distribution.shares()).containsExactly(0.92, 0.08, 0, 0);
  }

  @Test
  void zerosOfBothSignsAreEqual() {
    Distribution distribution = Distribution.of(new float[] {-0f, 0f, -0f, 0f});
    assertThat(distribution.bounds()).containsExactly(0f);
    assertThat(distribution.shares()).containsExactly(1, 0, 0);
  }

  @Test
  void whatIsMissingEverywhereHasNoBounds() {
    Distribution distribution = Distribution.of(new float[] {NONE, NONE});
    assertThat(distribution.bounds()).isEmpty();
    assertThat(distribution.shares()).containsExactly(0, 1);
  }

  @Test
  void theIndexIsThatOfTheBook() {
    // 0.5 against 0.25 and 0.5 against 0.75: (-0.25) ln 0.5 + 0.25 ln 1.5.
    double index = StabilityIndex.of(new double[] {0.5, 0.5}, new double[] {0.25, 0.75});
    assertThat(index).isEqualTo(0.25 * Math.log(2) + 0.25 * Math.log(1.5), within(1e-12));
  }

  @Test
  void anEmptyBinMovesTheIndexFarButNotForever() {
    double index = StabilityIndex.of(new double[] {1, 0}, new double[] {0.9, 0.1});
    assertThat(index).isGreaterThan(Drift.THRESHOLD).isLessThan(1);
    assertThat(StabilityIndex.of(new double[] {0, 1}, new double[] {0, 1})).isZero();
  }

  @Test
  void impossibleOnesAreRefused() {
    assertRefused("its bound 1.0 is not above the one before", new float[] {1, 1}, 0.5, 0.5, 0, 0);
    assertRefused("its bound Infinity is not above the one before", new float[] {1 / 0f}, 1, 0, 0);
    assertRefused("it has 2 shares for 1 bounds", new float[] {1}, 1, 0);
    assertRefused("its share NaN is not between 0 and 1", new float[] {1}, 1, Double.NaN, 0);
    assertRefused("its share 2.0 is not between 0 and 1", new float[] {1}, 2, 0, 0);
  }

  private static void assertRefused(String sentence, float[] bounds, double... shares) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distribution(bounds, shares))
        .withMessage(sentence);
  }
}
