package io.ringlight.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.store.exchange.ColumnType;
import io.ringlight.graph.store.exchange.ExchangeColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Values;

class PropertyValueTest {
  private static final ExchangeColumn FEATURE = new ExchangeColumn("f_x", ColumnType.REAL);

  @Test
  void whatIsNoNumberIsNotKnown() {
    assertThat(PropertyValue.fromProperty(FEATURE, Values.value(Double.NaN))).isNull();
    assertThat(PropertyValue.fromProperty(FEATURE, Values.value(-0.0))).isEqualTo(-0.0);
    assertThat(PropertyValue.fromProperty(FEATURE, Values.value(7))).isEqualTo(7.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void nothingIsInfinite(double value) {
    assertThatThrownBy(() -> PropertyValue.fromProperty(FEATURE, Values.value(value)))
        .hasMessage(
            "A property that stands for f_x holds %s, which cannot be one; mend it in the graph.",
            value)
        .extracting("exitCode")
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
