package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BootstrapTest {
  @Test
  void nothingVariesWhereEverythingIsFound() {
    Bootstrap bootstrap = new Bootstrap(20, 0, 0);

    assertThat(bootstrap.f1()).isEqualTo(new Interval(1, 1));
    assertThat(bootstrap.precision()).isEqualTo(new Interval(1, 1));
    assertThat(bootstrap.recall()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void withoutRingsThereIsNoInterval() {
    Bootstrap bootstrap = new Bootstrap(0, 0, 0);

    assertThat(bootstrap.f1()).isNull();
    assertThat(bootstrap.precision()).isNull();
    assertThat(bootstrap.recall()).isNull();
  }

  @Test
  void figuresThatNoDrawHasAreLeftOut() {
    assertThat(new Bootstrap(0, 5, 0).precision()).isNull();
    assertThat(new Bootstrap(0, 5, 0).recall()).isEqualTo(new Interval(0, 0));
    assertThat(new Bootstrap(0, 0, 5).recall()).isNull();
  }

  @Test
  void theIntervalOfALargeSampleIsTheNormalOne() {
    // recall 0.8 of about 1,000 known rings: 0.8 ± 1.96 √(0.8 · 0.2 / 1000) = 0.775 to 0.825
    Interval recall = new Bootstrap(800, 200, 100).recall();

    assertThat(recall.low()).isBetween(0.770, 0.780);
    assertThat(recall.high()).isBetween(0.820, 0.830);
  }

  @Test
  void equalCountsGiveEqualIntervals() {
    assertThat(new Bootstrap(30, 10, 5).f1()).isEqualTo(new Bootstrap(30, 10, 5).f1());
  }
}
