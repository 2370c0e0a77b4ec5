package io.ringlight.ring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.RingStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws over random rings and truths. */
class EvaluationLawTest {
  private static EvaluationInput random(long seed, boolean complete) {
    Random random = new Random(seed);
    Map<Integer, List<String>> listed = new TreeMap<>();
    List<TruthAccount> truth = new ArrayList<>();
    List<LookalikeAccount> lookalikes = new ArrayList<>();
    List<ScoredAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String id = "a" + i;
      int ring = i / 8;
      boolean fraud = ring < 25;
      accounts.add(new ScoredAccount(id, random.nextDouble()));
      if (complete || random.nextInt(3) > 0) {
        truth.add(new TruthAccount(id, fraud, fraud ? "T" + ring : null, "t" + ring % 3));
      }
      if (!fraud && random.nextBoolean()) {
        lookalikes.add(new LookalikeAccount(id, "G" + ring, "kind" + ring % 2));
      }
      int group = random.nextInt(4) == 0 ? random.nextInt(50) : ring;
      if (group % 5 != 0) {
        listed.computeIfAbsent(group, key -> new ArrayList<>()).add(id);
      }
    }
    List<ListedRing> rings = new ArrayList<>();
    listed.forEach(
        (group, ids) ->
            rings.add(
                new ListedRing(
                    "R-" + group,
                    group % 7 == 0 ? RingStatus.DISSOLVED : RingStatus.NEW,
                    Math.round(random.nextDouble() * 20) / 20.0,
                    "t1",
                    random.nextDouble() / 5,
                    ids)));
    return new EvaluationInput(rings, truth, complete, lookalikes, accounts);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsAddUp(long seed) {
    for (boolean complete : new boolean[] {true, false}) {
      EvaluationReport report = Evaluation.evaluate(random(seed, complete));
      RingQuality rings = report.rings();
      String where = "seed " + seed + ", complete " + complete;

      assertThat(rings.found() + rings.fragments() + rings.falseRings() + rings.tied())
          .as(where)
          .isEqualTo(rings.judged());
      assertThat(rings.chance()).as(where).isBetween(0, rings.falseRings());
      assertThat(report.knownRings().stream().filter(KnownRingOutcome::found).count())
          .as(where)
          .isEqualTo(rings.found());
      assertThat(report.byTypology().stream().mapToLong(row -> row.recall().total()).sum())
          .as(where)
          .isEqualTo(rings.known());
      assertThat(report.bySize().stream().mapToLong(row -> row.recall().count()).sum())
          .as(where)
          .isEqualTo(rings.found());
      assertThat(rings.f1Interval().low()).as(where).isLessThanOrEqualTo(rings.f1());
      assertThat(rings.f1Interval().high()).as(where).isGreaterThanOrEqualTo(rings.f1());
      assertThat(
              report.calibration().bins().stream().mapToLong(bin -> bin.colludes().total()).sum())
          .as(where)
          .isEqualTo(rings.judged());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void accountFiguresAgreeWithCountingAccountByAccount(long seed) {
    for (boolean complete : new boolean[] {true, false}) {
      EvaluationInput input = random(seed, complete);
      String where = "seed " + seed + ", complete " + complete;
      Map<String, Double> scores = new HashMap<>();
      for (ListedRing ring : input.rings()) {
        if (ring.status() != RingStatus.DISSOLVED) {
          ring.accountIds().forEach(id -> scores.put(id, ring.score()));
        }
      }
      Map<String, Boolean> fraud = new HashMap<>();
      if (complete) {
        input.accounts().forEach(account -> fraud.put(account.accountId(), false));
      }
      input.truth().forEach(account -> fraud.put(account.accountId(), account.fraud()));
      List<String> flagged =
          fraud.keySet().stream().filter(id -> scores.getOrDefault(id, 0.0) >= 0.5).toList();

      AccountQuality quality = Evaluation.evaluate(input).accounts();

      assertThat(quality.accounts()).as(where).isEqualTo(fraud.size());
      assertThat(quality.precision()).as(where).isEqualTo(Proportion.of(flagged, fraud::get));
      double won = 0;
      double precisions = 0;
      List<String> positives = fraud.keySet().stream().filter(fraud::get).toList();
      for (String one : positives) {
        double score = scores.getOrDefault(one, 0.0);
        double hits = 0;
        double all = 0;
        for (String other : fraud.keySet()) {
          double otherScore = scores.getOrDefault(other, 0.0);
          hits += fraud.get(other) && otherScore >= score ? 1 : 0;
          all += otherScore >= score ? 1 : 0;
          if (!fraud.get(other)) {
            won += otherScore < score ? 1 : otherScore == score ? 0.5 : 0;
          }
        }
        precisions += hits / all;
      }
      int negatives = fraud.size() - positives.size();
      assertThat(quality.byRingScore().averagePrecision())
          .as(where)
          .isCloseTo(precisions / positives.size(), within(1e-12));
      assertThat(quality.byRingScore().rocAuc())
          .as(where)
          .isCloseTo(won / positives.size() / negatives, within(1e-12));
      assertThat(quality.byRingScore().rocAucInterval().low())
          .as(where)
          .isLessThan(quality.byRingScore().rocAuc());
      assertThat(quality.byRingScore().rocAucInterval().high())
          .as(where)
          .isGreaterThan(quality.byRingScore().rocAuc());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void everyDrawIsAWholeMarketplace(long seed) {
    JudgedRun one = JudgedRun.of(random(seed, true));
    Bootstrap bootstrap = new Bootstrap(List.of(one));

    for (Figures draw : bootstrap.draws().get(0)) {
      RingCounts rings = draw.rings();
      Rates flagged = draw.accounts().flagged();
      assertThat(rings.found()).as("seed " + seed).isLessThanOrEqualTo(rings.judged());
      assertThat(rings.found()).as("seed " + seed).isLessThanOrEqualTo(rings.known());
      // every known ring has 8 accounts, and all fraud is in one
      assertThat(flagged.fraud()).as("seed " + seed).isEqualTo(8 * rings.known());
      assertThat(flagged.truePositives()).as("seed " + seed).isLessThanOrEqualTo(flagged.fraud());
      assertThat(flagged.falsePositives()).as("seed " + seed).isLessThanOrEqualTo(flagged.legit());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theOrderOfListsDoesNotMatter(long seed) {
    EvaluationInput input = random(seed, seed % 2 == 0);
    Random shuffle = new Random(seed);

    EvaluationInput shuffled =
        new EvaluationInput(
            shuffled(input.rings(), shuffle),
            shuffled(input.truth(), shuffle),
            input.complete(),
            shuffled(input.lookalikes(), shuffle),
            shuffled(input.accounts(), shuffle));

    assertThat(Evaluation.evaluate(shuffled))
        .as("seed " + seed)
        .isEqualTo(Evaluation.evaluate(input));
  }

  @Test
  void aReportSurvivesJson() throws Exception {
    EvaluationReport report = Evaluation.evaluate(random(3, true));
    ObjectMapper json = new ObjectMapper();

    String text = json.writeValueAsString(report);

    assertThat(json.readValue(text, EvaluationReport.class)).isEqualTo(report);
    assertThat(text).contains("\"f1\":", "\"byTypology\":", "\"verdict\":\"FOUND\"");
  }

  private static <T> List<T> shuffled(List<T> things, Random random) {
    List<T> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Test
  void listingTheTruthItselfIsPerfect() {
    EvaluationInput input = random(5, true);
    Map<String, List<String>> known = new HashMap<>();
    for (TruthAccount account : input.truth()) {
      if (account.ringId() != null) {
        known.computeIfAbsent(account.ringId(), id -> new ArrayList<>()).add(account.accountId());
      }
    }
    List<ListedRing> rings = new ArrayList<>();
    known.forEach((id, ids) -> rings.add(new ListedRing(id, RingStatus.NEW, 1, "t1", null, ids)));

    EvaluationReport report =
        Evaluation.evaluate(
            new EvaluationInput(rings, input.truth(), true, input.lookalikes(), input.accounts()));

    assertThat(report.rings().f1()).isEqualTo(1.0);
    assertThat(report.accounts().byRingScore().averagePrecision()).isEqualTo(1.0);
    assertThat(report.calibration().brierScore()).isZero();
    assertThat(report.byLookalike()).allMatch(share -> share.flagged().count() == 0);
    assertThat(report.significance()).isNull();
  }

  @Test
  void anAccountWithTwoLabelsIsAnError() {
    TruthAccount fraud = new TruthAccount("a", true, "T1", null);
    TruthAccount legit = new TruthAccount("a", false, null, null);

    assertThatThrownBy(() -> new Truth(List.of(fraud, fraud, legit), true))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "The labels give account 'a' twice, with different values; keep one row for it.")
        .extracting(error -> ((RinglightException) error).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aScoreOutsideItsRangeIsAnError() {
    assertThatThrownBy(
            () -> new ListedRing("R-1", RingStatus.NEW, 1.5, null, null, List.of("a", "b", "c")))
        .hasMessage("score of ring R-1 must lie between 0 and 1, not 1.5");
  }
}
