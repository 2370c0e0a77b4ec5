package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  private static final double Z = 1.959963984540054;

  @Test
  void intervalIsWilsons() {
    // 10 of 20: centre (0.5 + z²/40) / (1 + z²/20) = 0.5, half width z√(1/80 + z²/1600) / (1 +
    // z²/20)
    Proportion half = Proportion.of(10, 20);
    double halfWidth = Z * Math.sqrt(1 / 80.0 + Z * Z / 1600) / (1 + Z * Z / 20);

    assertThat(half.share()).isEqualTo(0.5);
    assertThat(half.interval().low()).isCloseTo(0.5 - halfWidth, within(1e-12));
    assertThat(half.interval().high()).isCloseTo(0.5 + halfWidth, within(1e-12));
    assertThat(half.interval().low()).isCloseTo(0.2993, within(1e-4));
  }

  @Test
  void noneOfManyHasAnUpperBoundAboveZero() {
    // (1 − p)^3000 = 0.05
    Proportion none = Proportion.of(0, 3000);

    assertThat(none.upperBound()).isCloseTo(1 - Math.pow(0.05, 1 / 3000.0), within(1e-12));
    assertThat(none.interval().low()).isZero();
    assertThat(none.interval().high()).isCloseTo(3.841459 / 3003.841459, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 30", "5, 20", "19, 20", "7, 1000", "300, 400"})
  void atTheUpperBoundSuchACountHasAChanceOfOneInTwenty(int count, int total) {
    double bound = Proportion.of(count, total).upperBound();

    assertThat(chanceOfAtMost(count, total, bound)).isCloseTo(0.05, within(1e-9));
  }

  /** The slow way: the sum of binomial chances. */
  private static double chanceOfAtMost(int count, int total, double share) {
    double sum = 0;
    double logChoose = 0;
    for (int i = 0; i <= count; i++) {
      sum += Math.exp(logChoose + i * Math.log(share) + (total - i) * Math.log1p(-share));
      logChoose += Math.log(total - i) - Math.log(i + 1);
    }
    return sum;
  }

  @Test
  void allOfManyReachesOne() {
    assertThat(Proportion.of(7, 7).interval().high()).isCloseTo(1.0, within(1e-12));
    assertThat(Proportion.of(7, 7).upperBound()).isEqualTo(1.0);
  }

  @Test
  void noneOfNoneHasNoShare() {
    Proportion nothing = Proportion.of(0, 0);

    assertThat(nothing.share()).isNull();
    assertThat(nothing.interval()).isNull();
    assertThat(nothing.upperBound()).isNull();
  }

  @Test
  void countsWhatIsTrueOfThings() {
    assertThat(Proportion.of(List.of(1, 2, 3), number -> number > 2))
        .isEqualTo(Proportion.of(1, 3));
  }

  @Test
  void moreThanAllIsAnError() {
    assertThatThrownBy(() -> Proportion.of(4, 3))
        .hasMessage("count must lie between 0 and total 3, not 4");
  }
}
