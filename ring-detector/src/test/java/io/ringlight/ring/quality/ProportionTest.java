package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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
    // z² / (n + z²) with the one-sided z = 1.6449
    Proportion none = Proportion.of(0, 3000);

    assertThat(none.upperBound()).isCloseTo(2.705543 / 3002.705543, within(1e-9));
    assertThat(none.interval().low()).isZero();
    assertThat(none.interval().high()).isCloseTo(3.841459 / 3003.841459, within(1e-9));
  }

  @Test
  void allOfManyReachesOne() {
    assertThat(Proportion.of(7, 7).interval().high()).isEqualTo(1.0);
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
  void moreThanAllIsAnError() {
    assertThatThrownBy(() -> Proportion.of(4, 3))
        .hasMessage("count must lie between 0 and total 3, not 4");
  }
}
