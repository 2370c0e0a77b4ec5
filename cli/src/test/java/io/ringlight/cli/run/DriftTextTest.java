package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.gnn.drift.Drift;
import io.ringlight.gnn.drift.FeatureDrift;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTextTest {
  private static final RunModel MODEL = new RunModel("ours", "M-1", "ab", null, null);

  private static Drift drift(int accounts, double score, String... moved) {
    List<FeatureDrift> drifts =
        IntStream.range(0, moved.length)
            .mapToObj(i -> new FeatureDrift(moved[i], 0.26 + i))
            .toList();
    return new Drift(accounts, score, 40, drifts);
  }

  @Test
  void littleIsNotWarnedOf() {
    assertThat(DriftText.warnings(drift(1_000, 0.25), MODEL)).isEmpty();
    assertThat(DriftText.warnings(null, MODEL)).isEmpty();
  }

  @Test
  void fewAccountsAreNotWarnedOf() {
    assertThat(DriftText.warnings(drift(499, 2, "own.age"), MODEL)).isEmpty();
  }

  @Test
  void whatMovedMostIsNamed() {
    assertThat(DriftText.warnings(drift(1_000, 0.3), MODEL))
        .containsExactly(
            "Accounts are not what the model ours, M-1, has learnt from: risks (0.30) moved by a"
                + " population stability index above 0.25; trust the risks less, or train on accounts"
                + " of today.");
    assertThat(DriftText.warnings(drift(1_000, 0, "a", "b", "c", "d", "e", "f"), MODEL))
        .containsExactly(
            "Accounts are not what the model ours, M-1, has learnt from: 6 of 40 features (f 5.26, e"
                + " 4.26, d 3.26, c 2.26, b 1.26, ...) moved by a population stability index above"
                + " 0.25; trust the risks less, or train on accounts of today.");
  }

  @Test
  void ofTheModelThatShipsOnlyRisksFarOffAreNews() {
    RunModel shipped = new RunModel(null, "M-2", "ab", null, null);
    assertThat(DriftText.warnings(drift(1_000, 0.99, "a"), shipped)).isEmpty();
    assertThat(DriftText.warnings(drift(1_000, 1.2, "a"), shipped))
        .containsExactly(
            "Accounts are not what the model that ships, M-2, has learnt from: risks (1.20) moved by"
                + " a population stability index above 1.0; trust the risks less, or train on accounts"
                + " of today.");
  }
}
