package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.RingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int RINGS = 40;

  private static List<String> members(String name) {
    return IntStream.range(0, 4).mapToObj(i -> name + "-" + i).toList();
  }

  private static ListedRing listed(String name) {
    return new ListedRing("R-" + name, RingStatus.NEW, 0.9, null, null, members(name));
  }

  /** Lists the first known rings, and as many families, which are honest. */
  private static EvaluationInput run(int found, int families) {
    List<ListedRing> rings = new ArrayList<>();
    IntStream.range(0, found).forEach(i -> rings.add(listed("t" + i)));
    IntStream.range(0, families).forEach(i -> rings.add(listed("f" + i)));
    List<TruthAccount> truth = new ArrayList<>();
    List<LookalikeAccount> lookalikes = new ArrayList<>();
    List<ScoredAccount> accounts = new ArrayList<>();
    for (int i = 0; i < RINGS; i++) {
      String name = "t" + i;
      members(name).forEach(id -> truth.add(new TruthAccount(id, true, name, null)));
      String family = "f" + i;
      members(family).forEach(id -> lookalikes.add(new LookalikeAccount(id, family, "family")));
      members(name).forEach(id -> accounts.add(new ScoredAccount(id, null)));
      members(family).forEach(id -> accounts.add(new ScoredAccount(id, null)));
    }
    return new EvaluationInput(rings, truth, true, lookalikes, accounts);
  }

  private static Difference named(ComparisonReport report, String figure) {
    return report.figures().stream()
        .filter(difference -> difference.figure().equals(figure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twoEqualRunsDifferInNothing() {
    ComparisonReport report = Evaluation.compare(run(20, 5), run(20, 5));

    assertThat(report.figures())
        .allSatisfy(
            difference -> {
              assertThat(difference.difference()).isZero();
              assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
              assertThat(difference.finding()).isEqualTo(Finding.UNCLEAR);
            });
    assertThat(report.lookalikes())
        .containsExactly(
            new Difference("family", 5.0 / 40, 5.0 / 40, 0.0, new Interval(0, 0), Finding.UNCLEAR));
    assertThat(report.run()).isEqualTo(report.against());
    assertThat(report.run()).isEqualTo(Evaluation.evaluate(run(20, 5)));
  }

  @Test
  void aRunThatFindsTenMoreOfFortyIsBetter() {
    ComparisonReport report = Evaluation.compare(run(30, 0), run(20, 0));
    Difference recall = named(report, "ring_recall");

    assertThat(recall.run()).isEqualTo(0.75);
    assertThat(recall.against()).isEqualTo(0.5);
    assertThat(recall.difference()).isEqualTo(0.25);
    assertThat(recall.finding()).isEqualTo(Finding.BETTER);
    // Ten of forty rings differ, all to one side: 0.25 ± 1.96 √(0.25 · 0.75 / 40) = 0.116 to 0.384.
    // Drawn apart, the two recalls would differ by 0.25 ± 0.205.
    assertThat(recall.interval().low()).isCloseTo(0.116, within(0.03));
    assertThat(recall.interval().high()).isCloseTo(0.384, within(0.03));
    assertThat(named(report, "ring_f1").finding()).isEqualTo(Finding.BETTER);
    assertThat(named(report, "ring_precision").interval()).isEqualTo(new Interval(0, 0));
    assertThat(named(report, "account_recall").difference()).isEqualTo(0.25);
    assertThat(named(report, "average_precision_by_ring_score").finding())
        .isEqualTo(Finding.BETTER);
  }

  @Test
  void swappingTheRunsSwapsEverySign() {
    ComparisonReport one = Evaluation.compare(run(30, 4), run(20, 12));
    ComparisonReport other = Evaluation.compare(run(20, 12), run(30, 4));

    for (int figure = 0; figure < one.figures().size(); figure++) {
      Difference there = one.figures().get(figure);
      Difference back = other.figures().get(figure);
      assertThat(back.difference()).isEqualTo(-there.difference());
      assertThat(back.finding()).isNotEqualTo(there.finding());
    }
    assertThat(named(other, "ring_f1").finding()).isEqualTo(Finding.WORSE);
    assertThat(one.lookalikes().get(0).finding()).isEqualTo(Finding.BETTER);
    assertThat(other.lookalikes().get(0).finding()).isEqualTo(Finding.WORSE);
  }

  @Test
  void oneRingMoreIsNoClearDifference() {
    ComparisonReport report = Evaluation.compare(run(21, 1), run(20, 0));

    assertThat(named(report, "ring_recall").finding()).isEqualTo(Finding.UNCLEAR);
    assertThat(named(report, "ring_recall").interval().low()).isZero();
    assertThat(report.lookalikes().get(0).difference()).isEqualTo(1.0 / 40);
    assertThat(report.lookalikes().get(0).finding()).isEqualTo(Finding.UNCLEAR);
  }

  @Test
  void aMistakeOfBothRunsIsDrawnForBoth() {
    // Both list family 0, the second under another id and with one account less.
    EvaluationInput first = run(20, 1);
    EvaluationInput second = run(20, 0);
    List<ListedRing> rings = new ArrayList<>(second.rings());
    rings.add(new ListedRing("Q", RingStatus.NEW, 0.7, null, null, members("f0").subList(0, 3)));
    EvaluationInput changed =
        new EvaluationInput(rings, second.truth(), true, second.lookalikes(), second.accounts());

    ComparisonReport report = Evaluation.compare(first, changed);

    assertThat(named(report, "ring_precision").interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void runsOfOtherAccountsAreRefused() {
    EvaluationInput run = run(20, 0);
    List<ScoredAccount> accounts = new ArrayList<>(run.accounts());
    accounts.add(new ScoredAccount("x", null));
    accounts.add(new ScoredAccount("y", null));
    EvaluationInput other =
        new EvaluationInput(run.rings(), run.truth(), true, run.lookalikes(), accounts);

    assertThatThrownBy(() -> Evaluation.compare(run, other))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "The runs cannot be compared: of the accounts that count, 0 are in the first alone and"
                + " 2 in the second alone; detect both on the same accounts.")
        .extracting(error -> ((RinglightException) error).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void withPartialLabelsOnlyLabelledAccountsMustBeTheSame() {
    EvaluationInput run = run(20, 0);
    List<ScoredAccount> accounts = new ArrayList<>(run.accounts());
    accounts.add(new ScoredAccount("x", null));
    EvaluationInput partial =
        new EvaluationInput(run.rings(), run.truth(), false, null, run.accounts());
    EvaluationInput more = new EvaluationInput(run.rings(), run.truth(), false, null, accounts);
    List<ScoredAccount> fewer = run.accounts().subList(0, run.accounts().size() / 2);
    EvaluationInput less = new EvaluationInput(List.of(), run.truth(), false, null, fewer);

    assertThat(Evaluation.compare(partial, more).lookalikes()).isNull();
    assertThatThrownBy(() -> Evaluation.compare(partial, less))
        .hasMessage(
            "The runs cannot be compared: of the accounts that count, 80 are in the first alone and"
                + " 0 in the second alone; detect both on the same accounts, or leave these labels"
                + " out.");
  }

  @Test
  void saysPlainlyWhetherTheRunsDiffer() {
    assertThat(Evaluation.compare(run(30, 4), run(20, 12)).text())
        .isEqualTo(
            """
            Ring F1 is 0.811 against 0.556. The difference of +0.255 has the 95 % interval +0.154 to +0.379, all of it above 0: the run is better.

            Figures (higher is better)
                                                 run  against  difference     95 % interval  finding
              ring f1                          0.811    0.556      +0.255  +0.154 to +0.379   better
              ring precision                   0.882    0.625      +0.257  +0.126 to +0.397   better
              ring recall                      0.750    0.500      +0.250  +0.122 to +0.391   better
              account precision                0.882    0.625      +0.257  +0.126 to +0.397   better
              account recall                   0.750    0.500      +0.250  +0.122 to +0.391   better
              average precision by ring score  0.787    0.563      +0.224  +0.129 to +0.323   better

            Honest look-alike accounts flagged (lower is better)
                          run  against  difference        95 % interval  finding
              family  10.00 %  30.00 %    −20.00 %  −32.50 % to −7.50 %   better
            """);
  }

  @Test
  void saysWhenLabelsCannotTell() {
    assertThat(Evaluation.compare(run(21, 0), run(20, 0)).text())
        .startsWith(
            "Ring F1 is 0.689 against 0.667. The difference of +0.022 has the 95 % interval 0.000"
                + " to +0.")
        .contains(", which holds 0: these labels cannot tell the two runs apart.\n");
    assertThat(
            Evaluation.compare(
                    new EvaluationInput(List.of(), List.of(), true, null, List.of()),
                    new EvaluationInput(List.of(), List.of(), true, null, List.of()))
                .text())
        .startsWith("Ring F1 cannot be compared: a run has none.\n");
  }
}
