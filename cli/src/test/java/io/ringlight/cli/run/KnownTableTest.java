package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of neighbours, and since when. */
class KnownTableTest {
  private static final long NOW = 1_750_000_000_000L;

  private static Label fraud(String account, long at) {
    return new Label(account, true, at, null, null, null);
  }

  private static float fraudNextTo(GraphSnapshot snapshot, String account, Label... labels) {
    KnownLabels known = new KnownTable(List.of(labels)).over(snapshot);
    AccountFeatures features = AccountFeatures.of(snapshot, List.of(), known, 1);
    float[] row = new float[features.schema().width()];
    features.row(snapshot.accounts().indexOf(account), row, 0);
    return row[features.schema().names().indexOf("known_labels.identifiers_fraud")];
  }

  private static GraphSnapshot pair() {
    return new SnapshotFixture()
        .buyers("a", "b", "c")
        .link("a", "device", "d")
        .link("b", "device", "d")
        .asOf(NOW)
        .build();
  }

  @Test
  void neighboursAreKnownAndAnAccountItselfIsNot() {
    Label known = fraud("a", Times.MISSING);
    assertThat(fraudNextTo(pair(), "b", known)).isPositive();
    assertThat(fraudNextTo(pair(), "a", known)).isZero();
    assertThat(fraudNextTo(pair(), "c", known)).isZero();
    assertThat(fraudNextTo(pair(), "b", fraud("stranger", Times.MISSING))).isZero();
  }

  @Test
  void whatIsKnownLaterThanTheSnapshotShowsIsNot() {
    assertThat(fraudNextTo(pair(), "b", fraud("a", NOW + 1))).isZero();
    assertThat(fraudNextTo(pair(), "b", fraud("a", NOW))).isPositive();
  }

  @Test
  void theDigestIsOfWhatLabelsSayNotOfTheirOrder() {
    String digest = new KnownTable(List.of(fraud("a", 1), fraud("b", 2))).sha256();
    assertThat(new KnownTable(List.of(fraud("b", 2), fraud("a", 1))).sha256()).isEqualTo(digest);
    assertThat(new KnownTable(List.of(fraud("b", 3), fraud("a", 1))).sha256()).isNotEqualTo(digest);
  }
}
