package io.ringlight.gnn.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownLabelsTest {
  private static final GraphSnapshot PAIR =
      new SnapshotFixture()
          .buyers("a", "b", "c")
          .link("a", "device", "x")
          .link("b", "device", "x")
          .link("c", "device", "y")
          .build();

  private static NamedRows rows(byte[] labels, long... since) {
    KnownLabels known = new KnownLabels(labels, since);
    return new NamedRows(PAIR, AccountFeatures.of(PAIR, List.of(), known, 1));
  }

  private static final long NEVER = Times.MISSING;

  @Test
  void tellOfNeighboursAndNeverOfTheAccountItself() {
    NamedRows rows =
        rows(
            new byte[] {KnownLabels.FRAUD, KnownLabels.UNKNOWN, KnownLabels.LEGIT},
            NEVER,
            NEVER,
            NEVER);

    assertThat(rows.value("b", "known_labels.identifiers_fraud")).isPositive();
    assertThat(rows.value("b", "known_labels.identifiers_share")).isGreaterThan(0.5f);
    assertThat(rows.value("a", "known_labels.identifiers_fraud")).isZero();
    assertThat(rows.value("a", "known_labels.identifiers_share")).isEqualTo(0.5f);
    assertThat(rows.value("c", "known_labels.identifiers_legit")).isZero();
  }

  @Test
  void whatWasFoundOutAfterAnAccountsOwnLabelIsNotSeen() {
    byte[] both = {KnownLabels.FRAUD, KnownLabels.FRAUD, KnownLabels.UNKNOWN};

    NamedRows rows = rows(both, 1_000, 2_000, NEVER);

    assertThat(rows.value("a", "known_labels.ties_fraud")).isZero();
    assertThat(rows.value("b", "known_labels.ties_fraud")).isPositive();
  }

  @Test
  void ofAnotherSnapshotAreRefused() {
    KnownLabels others = new KnownLabels(new byte[2], new long[2]);

    assertThatThrownBy(() -> AccountFeatures.of(PAIR, List.of(), others, 1))
        .hasMessageContaining("2 labels are known of 3 accounts");
  }

  @Test
  void withoutThemThereAreNoSuchColumns() {
    FeatureSchema schema = AccountFeatures.of(PAIR, List.of(), null, 1).schema();

    assertThat(schema.names()).noneMatch(name -> name.startsWith("known_labels"));
  }
}
