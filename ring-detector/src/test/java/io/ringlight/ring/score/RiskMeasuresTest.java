package io.ringlight.ring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.ring.evidence.EvidenceBuilder;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Measures of what a model thinks of small groups, counted by hand. */
class RiskMeasuresTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final int[] NOBODY = {};

  private static double[] measure(float[] risks, int[] members, int... outsiders) {
    double[] values = new double[Feature.values().length];
    new RiskMeasures(new AccountRisks("M-1", risks)).measure(members, outsiders, values);
    return values;
  }

  private static double of(double[] values, Feature feature) {
    return values[feature.ordinal()];
  }

  @Test
  void membersAreTakenTogether() {
    float[] risks = {0.9f, 0.1f, 0.5f, 0.75f, 0.2f};
    double[] values = measure(risks, new int[] {0, 1, 2, 3}, NOBODY);
    assertThat(of(values, Feature.RISK_MEAN)).isCloseTo(2.25 / 4, CLOSE);
    // The odds are 9, 1/9, 1 and 3.
    assertThat(of(values, Feature.RISK_LOG_ODDS)).isCloseTo(Math.log(3) / 4, CLOSE);
    assertThat(of(values, Feature.RISK_LEAST)).isCloseTo(0.5, CLOSE);
    assertThat(of(values, Feature.RISK_TOP)).isCloseTo(0.9, CLOSE);
    assertThat(of(values, Feature.RISK_HIGH_SHARE)).isEqualTo(3 / 4.0);
    assertThat(of(values, Feature.RISK_OUTSIDERS)).isZero();
    assertThat(of(values, Feature.RISK_CONTRAST)).isZero();
  }

  @Test
  void theLeastOfThreeStandsForTheirLowerQuartile() {
    assertThat(of(measure(new float[] {0.3f, 0.1f, 0.2f}, new int[] {0, 1, 2}), Feature.RISK_LEAST))
        .isCloseTo(0.1, CLOSE);
  }

  @Test
  void outsidersStandBesideMembers() {
    float[] risks = {0.75f, 0.75f, 0.5f, 0.1f, 0.9f};
    double[] values = measure(risks, new int[] {0, 1}, 2, 3, 4);
    assertThat(of(values, Feature.RISK_OUTSIDERS)).isEqualTo(2 / 2.0);
    // The odds of members are 3, and those of outsiders 1, 1/9 and 9.
    assertThat(of(values, Feature.RISK_CONTRAST)).isCloseTo(Math.log(3), CLOSE);
  }

  @Test
  void noRiskIsSurerThanItsRounding() {
    double[] values = measure(new float[] {1, 1}, new int[] {0, 1});
    assertThat(of(values, Feature.RISK_LOG_ODDS)).isCloseTo(Math.log(9999), within(1e-3));
    values = measure(new float[] {0, 0}, new int[] {0, 1});
    assertThat(of(values, Feature.RISK_LOG_ODDS)).isCloseTo(-Math.log(9999), within(1e-3));
  }

  /** Three who share two things, and one who shares both with them. */
  @Test
  void theOutsidersAreThoseWhoAreTiedFirmly() {
    SnapshotFixture fixture = new SnapshotFixture().buyers("a", "b", "c", "d", "e");
    for (String id : new String[] {"a", "b", "c", "d"}) {
      fixture.link(id, "device", "phone", LinkRole.NONE, 0, 9, 1);
      fixture.link(id, "address", "home", LinkRole.NONE, 0, 9, 1);
    }
    fixture.link("e", "email", "mail", LinkRole.NONE, 0, 9, 1);
    GraphSnapshot snapshot = fixture.build();
    float[] risks = new float[snapshot.accounts().size()];
    Arrays.fill(risks, 0.5f);
    risks[snapshot.accounts().indexOf("d")] = 0.9f;
    int[] group = {0, 1, 2};
    Marketplace marketplace = new Marketplace(snapshot);
    double[] with =
        new Measurer(
                EvidenceBuilder.build(snapshot, 1), marketplace, new AccountRisks("M-1", risks))
            .measure(group);
    assertThat(of(with, Feature.NEAR_OUTSIDERS)).isCloseTo(1 / 3.0, CLOSE);
    assertThat(of(with, Feature.RISK_OUTSIDERS)).isCloseTo(1 / 3.0, CLOSE);
    assertThat(of(with, Feature.RISK_CONTRAST)).isCloseTo(-Math.log(9), CLOSE);
    double[] without = new Measurer(EvidenceBuilder.build(snapshot, 1), marketplace).measure(group);
    for (Feature feature : Feature.values()) {
      assertThat(of(without, feature))
          .as(feature.name())
          .isEqualTo(feature.isOfRisks() ? 0 : of(with, feature));
    }
  }
}
