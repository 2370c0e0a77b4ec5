package io.ringlight.gnn.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PopulationTest {
  /** Rows whose two columns are drawn; the second from elsewhere by a shift. */
  private record Drawn(int size, long seed, double shift, String second) implements FeatureRows {
    @Override
    public FeatureSchema schema() {
      return new FeatureSchema(1, List.of(new FeatureBlock("own", List.of("age", second))));
    }

    @Override
    public void row(int row, float[] target, int offset) {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + row);
      target[offset] = (float) random.nextDouble();
      target[offset + 1] = (float) (random.nextDouble() + shift);
    }

    float[] risks() {
      float[] risks = new float[size];
      float[] row = new float[2];
      for (int i = 0; i < size; i++) {
        row(i, row, 0);
        risks[i] = row[1] / 2;
      }
      return risks;
    }
  }

  private static Population population(Drawn... marketplaces) {
    List<FeatureRows> rows = List.of(marketplaces);
    return Population.of(rows, List.of(marketplaces).stream().map(Drawn::risks).toList());
  }

  @Test
  void anotherDrawOfTheSameHasNotMoved() {
    Drawn other = new Drawn(3_000, 2, 0, "orders");
    Drift drift = population(new Drawn(5_000, 1, 0, "orders")).drift(other, other.risks());
    assertThat(drift.moved()).isEmpty();
    assertThat(drift.score()).isLessThan(0.02);
    assertThat(drift.isScoreMoved()).isFalse();
    assertThat(drift.accounts()).isEqualTo(3_000);
    assertThat(drift.features()).isEqualTo(2);
  }

  @Test
  void whatMovedIsNamed() {
    Drawn other = new Drawn(3_000, 2, 0.4, "orders");
    Drift drift = population(new Drawn(5_000, 1, 0, "orders")).drift(other, other.risks());
    assertThat(drift.moved()).extracting(FeatureDrift::feature).containsExactly("own.orders");
    assertThat(drift.moved().get(0).index()).isGreaterThan(Drift.THRESHOLD);
    assertThat(drift.isScoreMoved()).isTrue();
  }

  @Test
  void severalMarketplacesCountBySize() {
    Drawn small = new Drawn(1_000, 1, 5, "orders");
    Drawn large = new Drawn(9_000, 2, 0, "orders");
    Distribution orders = population(small, large).features().get("own.orders");
    // Nine tenths lie below 1, so that the 0.95-quantile is one of the small marketplace.
    assertThat(orders.bounds()[8]).isBetween(0.99f, 1f);
    assertThat(orders.bounds()[9]).isGreaterThan(5);
  }

  @Test
  void manyRowsAreSampledEvenly() {
    Drawn many = new Drawn(100_000, 1, 0, "orders");
    Population population = population(many);
    assertThat(population.risks().bounds()[4]).isBetween(0.24f, 0.26f);
    assertThat(population.drift(many, many.risks()).score()).isLessThan(0.001);
  }

  @Test
  void fewAccountsSayLittle() {
    Drawn few = new Drawn(499, 2, 0, "orders");
    Drift drift = population(new Drawn(5_000, 1, 0, "orders")).drift(few, few.risks());
    assertThat(drift.isUncertain()).isTrue();
  }

  @Test
  void otherColumnsAreRefused() {
    Drawn other = new Drawn(10, 2, 0, "refunds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> population(new Drawn(10, 1, 0, "orders")).drift(other, other.risks()))
        .withMessage("the rows have other columns than the population");
  }
}
