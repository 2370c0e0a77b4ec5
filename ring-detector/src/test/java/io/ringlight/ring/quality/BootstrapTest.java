package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.RingStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final List<ListedRing> rings = new ArrayList<>();
  private final List<TruthAccount> truth = new ArrayList<>();

  private static List<String> members(String name) {
    return List.of(name + "-1", name + "-2", name + "-3", name + "-4");
  }

  private BootstrapTest found(int count) {
    for (int i = 0; i < count; i++) {
      known("found" + i);
      listed("found" + i, members("found" + i));
    }
    return this;
  }

  private BootstrapTest missed(int count) {
    for (int i = 0; i < count; i++) {
      known("missed" + i);
    }
    return this;
  }

  private BootstrapTest failed(int count) {
    for (int i = 0; i < count; i++) {
      listed("failed" + i, members("failed" + i));
    }
    return this;
  }

  private void known(String name) {
    members(name).forEach(id -> truth.add(new TruthAccount(id, true, name, null)));
  }

  private void listed(String name, List<String> members) {
    rings.add(new ListedRing("R-" + name, RingStatus.NEW, 0.9, null, null, members));
  }

  private EvaluationInput input() {
    return new EvaluationInput(rings, truth, true, null, null);
  }

  private EvaluationReport report() {
    return Evaluation.evaluate(input());
  }

  private List<Figures> draws() {
    return new Bootstrap(List.of(JudgedRun.of(input()))).draws().get(0);
  }

  @Test
  void nothingVariesWhereEverythingIsFound() {
    RingQuality quality = found(20).report().rings();

    assertThat(quality.f1Interval()).isEqualTo(new Interval(1, 1));
    assertThat(quality.precisionInterval()).isEqualTo(new Interval(1, 1));
    assertThat(quality.recallInterval()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void withoutRingsThereIsNoInterval() {
    EvaluationReport report = report();

    assertThat(report.rings().f1Interval()).isNull();
    assertThat(report.rings().precisionInterval()).isNull();
    assertThat(report.rings().recallInterval()).isNull();
    assertThat(report.accounts().byRingScore().averagePrecisionInterval()).isNull();
  }

  @Test
  void figuresThatNoDrawHasAreLeftOut() {
    RingQuality nothingListed = missed(5).report().rings();
    truth.clear();
    RingQuality nothingKnown = failed(5).report().rings();

    assertThat(nothingListed.precisionInterval()).isNull();
    assertThat(nothingListed.recallInterval()).isEqualTo(new Interval(0, 0));
    assertThat(nothingKnown.recallInterval()).isNull();
    assertThat(nothingKnown.precisionInterval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void theIntervalOfALargeSampleIsTheNormalOne() {
    // recall 0.8 of about 1,000 known rings: 0.8 ± 1.96 √(0.8 · 0.2 / 1000) = 0.775 to 0.825
    Interval recall = found(800).missed(200).failed(100).report().rings().recallInterval();

    assertThat(recall.low()).isBetween(0.770, 0.780);
    assertThat(recall.high()).isBetween(0.820, 0.830);
  }

  @Test
  void aRingIsDrawnWithItsFragmentsAndAllOfItsAccounts() {
    // one known ring of 4 that two listed rings halve: one finds it, one is a fragment
    known("a");
    listed("a1", members("a").subList(0, 2));
    listed("a2", members("a").subList(2, 4));
    failed(1);

    // two clusters, so 0, 1 or 2 of each
    assertThat(draws())
        .allSatisfy(
            draw -> {
              RingCounts counts = draw.rings();
              long drawn = counts.known();
              assertThat(counts.found()).isEqualTo(drawn);
              assertThat(counts.judged()).isEqualTo(2 * drawn + (2 - drawn));
              assertThat(draw.accounts().flagged())
                  .isEqualTo(new Rates(4 * drawn, 4 * drawn, 4 * (2 - drawn), 4 * (2 - drawn)));
            });
  }

  @Test
  void accountsInNoRingAreDrawnOneByOne() {
    found(3);
    for (int i = 0; i < 400; i++) {
      truth.add(new TruthAccount("honest" + i, false, null, null));
    }

    double[] legit =
        draws().stream().mapToDouble(draw -> draw.accounts().flagged().legit()).toArray();

    double mean = Arrays.stream(legit).average().orElseThrow();
    double variance =
        Arrays.stream(legit).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    // Poisson of mean 400; three standard errors over 1,000 draws
    assertThat(mean).isBetween(398.0, 402.0);
    assertThat(variance).isBetween(340.0, 460.0);
  }

  @Test
  void equalRunsGiveEqualDraws() {
    found(30).missed(10).failed(5);

    assertThat(draws()).isEqualTo(draws()).hasSize(Bootstrap.DRAWS);
  }

  @Test
  void twoEqualRunsNeverDiffer() {
    JudgedRun run = JudgedRun.of(found(10).missed(5).failed(5).input());

    List<List<Figures>> draws = new Bootstrap(List.of(run, run)).draws();

    assertThat(draws.get(0)).isEqualTo(draws.get(1));
  }

  @Test
  void theMiddleLeavesAFortiethOutAtEachEnd() {
    double[] values = new double[200];
    for (int i = 0; i < values.length; i++) {
      values[i] = 199 - i;
    }

    assertThat(Interval.middle(values)).isEqualTo(new Interval(5, 194));
    assertThat(Interval.middle(new double[] {Double.NaN, 3, Double.NaN}))
        .isEqualTo(new Interval(3, 3));
    assertThat(Interval.middle(new double[] {Double.NaN})).isNull();
  }
}
