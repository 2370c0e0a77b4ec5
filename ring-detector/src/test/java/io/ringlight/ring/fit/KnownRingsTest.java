package io.ringlight.ring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KnownRingsTest {
  /** Accounts 0 to 3 are ring 0, 4 and 5 ring 1, 6 and 7 honest, 8 and 9 unknown. */
  private final KnownRings known =
      new KnownRings(new int[] {0, 0, 0, 0, 1, 1, -1, -1, -2, -2}, new int[] {7, -1});

  @Test
  void theNearestRingIsTheOneWithMostInCommon() {
    assertThat(known.nearest(new int[] {0, 1, 4, 6})).isEqualTo(0);
    assertThat(known.nearest(new int[] {3, 4, 5})).isEqualTo(1);
    assertThat(known.nearest(new int[] {3, 4})).isEqualTo(0);
    assertThat(known.nearest(new int[] {6, 7, 8})).isEqualTo(-1);
  }

  @Test
  void aRingHasAKindAndNoRingHasNone() {
    assertThat(known.kind(0)).isEqualTo(7);
    assertThat(known.kind(1)).isEqualTo(-1);
    assertThat(known.kind(-1)).isEqualTo(-1);
  }

  @Test
  void overlapCountsOnlyAccountsOfWhomSomethingIsKnown() {
    assertThat(known.overlap(new int[] {0, 1, 2, 6}, 0)).isCloseTo(3 / 5.0, within(1e-12));
    assertThat(known.overlap(new int[] {0, 1, 2, 8}, 0)).isCloseTo(3 / 4.0, within(1e-12));
  }

  @Test
  void aGroupOfWhichHalfIsUnknownTellsNothing() {
    assertThat(known.tellsOf(new int[] {0, 1, 8})).isTrue();
    assertThat(known.tellsOf(new int[] {0, 1, 8, 9})).isFalse();
    assertThat(known.tellsOf(new int[] {0, 8, 9})).isFalse();
  }
}
