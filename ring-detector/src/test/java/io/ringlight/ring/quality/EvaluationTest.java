package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringlight.ring.RingStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private final List<ListedRing> rings = new ArrayList<>();
  private final List<TruthAccount> truth = new ArrayList<>();
  private final List<LookalikeAccount> lookalikes = new ArrayList<>();

  /** Accounts are named by one letter each. */
  private EvaluationTest listed(String ringId, double score, String accounts) {
    rings.add(new ListedRing(ringId, RingStatus.NEW, score, "brushing", null, letters(accounts)));
    return this;
  }

  private EvaluationTest fraud(String ringId, String typology, String accounts) {
    letters(accounts).forEach(id -> truth.add(new TruthAccount(id, true, ringId, typology)));
    return this;
  }

  private EvaluationTest legit(String accounts) {
    letters(accounts).forEach(id -> truth.add(new TruthAccount(id, false, null, null)));
    return this;
  }

  private EvaluationTest lookalike(String groupId, String kind, String accounts) {
    letters(accounts).forEach(id -> lookalikes.add(new LookalikeAccount(id, groupId, kind)));
    return this;
  }

  private static List<String> letters(String text) {
    return text.chars().mapToObj(letter -> "" + (char) letter).toList();
  }

  private EvaluationReport complete() {
    return Evaluation.evaluate(new EvaluationInput(rings, truth, true, lookalikes, null));
  }

  private EvaluationReport labelledOnly() {
    return Evaluation.evaluate(new EvaluationInput(rings, truth, false, lookalikes, null));
  }

  private static Verdict verdict(EvaluationReport report, String ringId) {
    return report.listedRings().stream()
        .filter(ring -> ring.ringId().equals(ringId))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void halfOfTheUnionIsFoundAndLessIsNot() {
    fraud("T1", "brushing", "abcd").fraud("T2", "brushing", "ijkl");
    listed("R-1", 0.9, "abXYZW").listed("R-2", 0.8, "ijkMNO");

    EvaluationReport report = complete();

    // 2 of 8, R-2: 3 of 7
    assertThat(report.rings().found()).isZero();
    rings.clear();
    listed("R-1", 0.9, "abcXY").listed("R-2", 0.8, "ijkMN");
    // 3 of 6 each
    assertThat(complete().rings().found()).isEqualTo(2);
  }

  @Test
  void aKnownRingIsFoundOnceByTheBestRing() {
    fraud("T1", "brushing", "abcdef");
    listed("R-1", 0.99, "abc").listed("R-2", 0.6, "abcdef");

    EvaluationReport report = complete();

    assertThat(verdict(report, "R-2")).isEqualTo(Verdict.FOUND);
    assertThat(verdict(report, "R-1")).isEqualTo(Verdict.FRAGMENT);
    assertThat(report.rings().precision().share()).isEqualTo(0.5);
    assertThat(report.rings().recall().share()).isEqualTo(1.0);
    assertThat(report.rings().f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void ofEquallyGoodRingsTheHigherScoreFinds() {
    fraud("T1", "brushing", "abcdef");
    listed("R-1", 0.7, "abc").listed("R-2", 0.8, "def");

    EvaluationReport report = complete();

    assertThat(verdict(report, "R-2")).isEqualTo(Verdict.FOUND);
    assertThat(verdict(report, "R-1")).isEqualTo(Verdict.FRAGMENT);
    assertThat(report.knownRings().get(0).listedRingId()).isEqualTo("R-2");
  }

  @Test
  void oneListedRingFindsOneKnownRingAtMost() {
    fraud("T1", "brushing", "abc").fraud("T2", "brushing", "def");
    listed("R-1", 0.7, "abcdef");

    EvaluationReport report = complete();

    assertThat(report.rings().found()).isEqualTo(1);
    assertThat(report.knownRings())
        .extracting(KnownRingOutcome::found)
        .containsExactly(true, false);
    assertThat(report.knownRings().get(1).jaccard()).isEqualTo(0.5);
  }

  @Test
  void ringsOfHonestAccountsAreFalseAndThoseOutsideLookalikesAreChance() {
    fraud("T1", "brushing", "abc").lookalike("G1", "family", "fgh").lookalike("G2", "office", "i");
    listed("R-1", 0.9, "fghX").listed("R-2", 0.8, "iYZ").listed("R-3", 0.7, "aPQ");

    EvaluationReport report = complete();

    assertThat(report.rings().falseRings()).isEqualTo(3);
    assertThat(report.rings().chance()).isEqualTo(2);
    assertThat(report.listedRings())
        .extracting(RingOutcome::chance)
        .containsExactly(false, true, true);
  }

  @Test
  void halfInLookalikesIsNotMostOutside() {
    lookalike("G1", "family", "ab");
    listed("R-1", 0.9, "abXY");

    assertThat(complete().rings().chance()).isZero();
  }

  @Test
  void halfFraudHalfLegitIsTied() {
    fraud("T1", "brushing", "abcdefgh");
    listed("R-1", 0.9, "abXY");

    EvaluationReport report = complete();

    assertThat(verdict(report, "R-1")).isEqualTo(Verdict.TIED);
    assertThat(report.rings().tied()).isEqualTo(1);
    assertThat(report.rings().falseRings()).isZero();
    assertThat(report.rings().fragments()).isZero();
    assertThat(report.rings().precision().total()).isEqualTo(1);
  }

  @Test
  void withoutCompleteTruthOnlyLabelledAccountsCount() {
    fraud("T1", "brushing", "abc").legit("pqr");
    listed("R-1", 0.9, "abcUVWXYZ").listed("R-2", 0.8, "pqS").listed("R-3", 0.7, "MNO");

    EvaluationReport report = labelledOnly();

    assertThat(verdict(report, "R-1")).isEqualTo(Verdict.FOUND);
    assertThat(verdict(report, "R-2")).isEqualTo(Verdict.FALSE);
    assertThat(verdict(report, "R-3")).isEqualTo(Verdict.UNJUDGED);
    assertThat(report.rings().listed()).isEqualTo(3);
    assertThat(report.rings().judged()).isEqualTo(2);
    assertThat(report.rings().precision()).isEqualTo(Proportion.of(1, 2));
    assertThat(report.accounts().accounts()).isEqualTo(6);
    assertThat(report.accounts().precision()).isEqualTo(Proportion.of(3, 5));
    // the same with complete truth: R-1 is three of nine
    assertThat(complete().rings().found()).isZero();
  }

  @Test
  void fraudWithoutARingCanMakeAFragmentButNothingToFind() {
    fraud(null, null, "abc");
    listed("R-1", 0.9, "abc");

    EvaluationReport report = complete();

    assertThat(report.rings().known()).isZero();
    assertThat(verdict(report, "R-1")).isEqualTo(Verdict.FRAGMENT);
    assertThat(report.rings().recall().share()).isNull();
    assertThat(report.rings().f1()).isZero();
  }

  @Test
  void aRingIdOfAnHonestAccountMakesNoRing() {
    truth.add(new TruthAccount("a", false, "T1", "brushing"));

    assertThat(complete().rings().known()).isZero();
  }

  @Test
  void dissolvedRingsAreSkipped() {
    fraud("T1", "brushing", "abc");
    rings.add(
        new ListedRing("R-1", RingStatus.DISSOLVED, 0, "brushing", null, List.of("a", "b", "c")));

    EvaluationReport report = complete();

    assertThat(report.rings().listed()).isZero();
    assertThat(report.accounts().recall()).isEqualTo(Proportion.of(0, 3));
  }

  @Test
  void nothingListedAndNothingKnownLeavesFiguresOut() {
    EvaluationReport report = complete();

    assertThat(report.rings().f1()).isNull();
    assertThat(report.rings().f1Interval()).isNull();
    assertThat(report.rings().precision().share()).isNull();
    assertThat(report.calibration().brierScore()).isNull();
    assertThat(report.accounts().byRingScore().averagePrecision()).isNull();
    assertThat(report.text()).contains("F1");
  }

  @Test
  void nothingListedFindsNothing() {
    fraud("T1", "brushing", "abc");

    EvaluationReport report = complete();

    assertThat(report.rings().f1()).isZero();
    assertThat(report.rings().recall().share()).isZero();
    assertThat(report.rings().precision().share()).isNull();
  }

  @Test
  void recallGoesByTypologyAndSize() {
    fraud("T1", "brushing", "abc").fraud("T2", "refund_abuse", "defghi").fraud("T3", null, "jklm");
    fraud("T4", "brushing", "nop");
    listed("R-1", 0.9, "abc").listed("R-2", 0.8, "defghi");

    EvaluationReport report = complete();

    assertThat(report.byTypology())
        .containsExactly(
            new TypologyRecall("brushing", Proportion.of(1, 2), Proportion.of(1, 1)),
            new TypologyRecall("refund_abuse", Proportion.of(1, 1), Proportion.of(0, 1)),
            new TypologyRecall("unknown", Proportion.of(0, 1), Proportion.of(0, 0)));
    assertThat(report.bySize())
        .containsExactly(
            new SizeRecall(3, 5, Proportion.of(1, 3)), new SizeRecall(6, 10, Proportion.of(1, 1)));
  }

  @Test
  void lookalikeSharesCountAccountsOnceAKind() {
    fraud("T1", "brushing", "abcf").lookalike("G1", "family", "fgh");
    lookalike("G2", "family", "fij").lookalike("G3", "office", "k");
    listed("R-1", 0.9, "abcfg");

    LookalikeShare family = complete().byLookalike().get(0);

    assertThat(family.kind()).isEqualTo("family");
    assertThat(family.groups()).isEqualTo(2);
    assertThat(family.flagged()).isEqualTo(Proportion.of(2, 5));
    assertThat(family.honestFlagged()).isEqualTo(Proportion.of(1, 4));
    assertThat(family.honestGroups()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void withoutLookalikesNothingIsSaidOfChance() {
    listed("R-1", 0.9, "abc");

    EvaluationReport report =
        Evaluation.evaluate(new EvaluationInput(rings, truth, true, null, null));

    assertThat(report.rings().falseRings()).isEqualTo(1);
    assertThat(report.rings().chance()).isNull();
    assertThat(report.byLookalike()).isNull();
    assertThat(report.listedRings().get(0).lookalikes()).isNull();
  }

  @Test
  void realisedChanceIsCountedAmongSmallQValues() {
    fraud("T1", "brushing", "abc");
    rings.add(new ListedRing("R-1", RingStatus.NEW, 0.9, null, 0.01, letters("abc")));
    rings.add(new ListedRing("R-2", RingStatus.NEW, 0.9, null, 0.05, letters("XYZ")));
    rings.add(new ListedRing("R-3", RingStatus.NEW, 0.9, null, 0.06, letters("UVW")));

    assertThat(complete().significance())
        .isEqualTo(new Significance(0.05, Proportion.of(1, 2), Proportion.of(1, 2)));
  }

  @Test
  void calibrationComparesScoresWithCollusion() {
    fraud("T1", "brushing", "abc").fraud("T2", "brushing", "def");
    listed("R-1", 1.0, "abc").listed("R-2", 0.8, "def").listed("R-3", 0.85, "XYZ");

    Calibration calibration = complete().calibration();

    // squares: 0, 0.04, 0.7225; bins: 0.8 to 0.9 holds 0.8 (yes) and 0.85 (no), 0.9 to 1 holds 1
    assertThat(calibration.rings()).isEqualTo(3);
    assertThat(calibration.brierScore()).isCloseTo(0.7625 / 3, within(1e-12));
    assertThat(calibration.expectedCalibrationError()).isCloseTo(0.65 / 3, within(1e-12));
    assertThat(calibration.bins().get(8).colludes()).isEqualTo(Proportion.of(1, 2));
    assertThat(calibration.bins().get(8).meanScore()).isCloseTo(0.825, within(1e-12));
    assertThat(calibration.bins().get(9).colludes()).isEqualTo(Proportion.of(1, 1));
    assertThat(calibration.bins().get(0).meanScore()).isNull();
  }

  @Test
  void precisionIsAlsoGivenByScore() {
    fraud("T1", "brushing", "abc");
    listed("R-1", 0.9, "abc").listed("R-2", 0.89, "XYZ").listed("R-3", 0.55, "UVW");

    assertThat(complete().byScore())
        .containsExactly(
            new ScoreBand(0.5, Proportion.of(1, 3), Proportion.of(1, 1), 0.5, Proportion.of(2, 3)),
            new ScoreBand(
                0.7, Proportion.of(1, 2), Proportion.of(1, 1), 2.0 / 3, Proportion.of(1, 2)),
            new ScoreBand(0.9, Proportion.of(1, 1), Proportion.of(1, 1), 1.0, Proportion.of(0, 1)));
  }
}
