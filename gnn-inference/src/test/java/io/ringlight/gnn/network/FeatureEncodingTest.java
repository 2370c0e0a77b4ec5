package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureEncodingTest {
  private static final int KNOTS = ColumnEncoding.KNOTS;

  private static FeatureEncoding fit(ValueRows rows) {
    return EncodingFit.fit(rows, IntStream.range(0, rows.size()).toArray());
  }

  private static FeatureEncoding column(float... values) {
    FeatureSchema schema =
        new FeatureSchema(1, List.of(new FeatureBlock("own", List.of("column"))));
    return fit(new ValueRows(schema, values, values.length));
  }

  private static float[] encoded(FeatureEncoding encoding, float... row) {
    float[] encoded = new float[encoding.width()];
    encoding.encode(row, 0, encoded, 0);
    return encoded;
  }

  @Test
  void leavesOutConstantColumnsAndFlagsThoseThatAreMissingSomewhere() {
    FeatureEncoding encoding = fit(Rows.random(400, 1));
    assertThat(encoding.columns()).containsExactly(0, 1, 3, 4);
    assertThat(encoding.flagged()).containsExactly(false, false, false, true);
    assertThat(encoding.blocks()).containsExactly(2, 3);
    float[] row = encoded(encoding, 5, 6, 7, Float.NaN, Float.NaN);
    assertThat(row[2]).as("a missing value is the middle").isZero();
    assertThat(row[3]).isZero();
    assertThat(row[4]).as("flag").isEqualTo(1);
    assertThat(encoded(encoding, 5, 6, 7, 8, 9)[4]).isZero();
  }

  @Test
  void makesAnyDistributionNearNormal() {
    SplittableRandom random = new SplittableRandom(8);
    float[] values = new float[20_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(random.nextDouble() * 40 - 20);
    }
    FeatureEncoding encoding = column(values);
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      float code = encoded(encoding, value)[0];
      sum += code;
      squares += code * code;
    }
    assertThat(sum / values.length).isCloseTo(0, within(0.05));
    assertThat(squares / values.length).isCloseTo(1, within(0.1));
  }

  @Test
  void isFiniteBetweenKnotsThatNearlyTouch() {
    float[] values = new float[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? 0 : 1e-40f;
    }
    FeatureEncoding encoding = column(values);
    assertThat(encoded(encoding, 0)[0]).isFinite();
    assertThat(encoded(encoding, 5e-41f)[0]).isFinite();
    assertThat(encoded(encoding, 1e-40f)[0]).isFinite();
  }

  @Test
  void keepsTheOrderAndIsFlatBeyondTheKnots() {
    SplittableRandom random = new SplittableRandom(9);
    float[] values = new float[500];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(3) == 0 ? -2 : (float) (random.nextDouble() * 6 - 3);
    }
    FeatureEncoding encoding = column(values);
    float before = Float.NEGATIVE_INFINITY;
    for (float value = -4; value < 4; value += 0.01f) {
      float code = encoded(encoding, value)[0];
      assertThat(code).as("at %s", value).isGreaterThanOrEqualTo(before);
      before = code;
    }
    assertThat(encoded(encoding, Float.POSITIVE_INFINITY)[0]).isEqualTo(before);
    assertThat(encoded(encoding, Float.NEGATIVE_INFINITY)[0]).isEqualTo(encoding.levels()[0]);
  }

  @Test
  void drawsStraightLinesBetweenKnots() {
    SplittableRandom random = new SplittableRandom(10);
    float[] values = new float[3000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextDouble() - 0.5);
    }
    FeatureEncoding encoding = column(values);
    for (int i = 0; i < 1000; i++) {
      float value = (float) (random.nextDouble() - 0.5);
      assertThat((double) encoded(encoding, value)[0])
          .as("at %s", value)
          .isCloseTo(line(encoding, value), within(1e-5));
    }
  }

  private static double line(FeatureEncoding encoding, double value) {
    float[] knots = encoding.knots();
    float[] levels = encoding.levels();
    if (value <= knots[0]) {
      return levels[0];
    }
    for (int i = 1; i < KNOTS; i++) {
      if (value <= knots[i]) {
        double way = (value - knots[i - 1]) / (knots[i] - knots[i - 1]);
        return levels[i - 1] + way * (levels[i] - levels[i - 1]);
      }
    }
    return levels[KNOTS - 1];
  }

  @Test
  void tellsTwoValuesApartHoweverRareOneIs() {
    float[] values = new float[10_000];
    values[17] = 1;
    FeatureEncoding encoding = column(values);
    assertThat(encoded(encoding, 1)[0]).isEqualTo(ColumnEncoding.RANGE);
    assertThat(encoded(encoding, -0f)[0]).isCloseTo(0, within(0.01f));
  }

  @Test
  void givesColumnsThatAreMissingTogetherOneFlag() {
    FeatureSchema schema =
        new FeatureSchema(1, List.of(new FeatureBlock("device_1", List.of("a", "b", "c"))));
    float missing = Float.NaN;
    float[] values = {1, 2, missing, missing, missing, 3, 4, 5, 6};
    FeatureEncoding encoding = fit(new ValueRows(schema, values, 3));
    assertThat(encoding.flagged()).containsExactly(true, false, true);
    assertThat(encoded(encoding, missing, missing, 3)).endsWith(1, 0);
    assertThat(encoded(encoding, 1, 2, missing)).endsWith(0, 1);
  }

  @Test
  void refusesKnotsOutOfOrder() {
    FeatureEncoding right = column(1, 2, 3);
    float[] knots = right.knots().clone();
    knots[1] = Float.NaN;
    assertThatThrownBy(
            () ->
                new FeatureEncoding(
                    right.schema(), right.columns(), right.flagged(), knots, right.levels()))
        .hasMessage("its encoding has a knot out of order");
  }

  @Test
  void refusesRowsOfWhichNoColumnTellsAnything() {
    assertThatThrownBy(() -> column(4, Float.NaN, 4)).hasMessage("its encoding keeps no column");
  }
}
