package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.algo.SeededRandom;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.Tree;
import io.ringlight.ring.score.TreeEnsemble;
import io.ringlight.ring.significance.DecoyScores;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped score with one more tree, that speaks for risky groups and against the others. */
class RisksInDetectionTest {
  private static final RingScore BOTH = both(RingScore.shipped().withoutRisks());
  private static final DetectionParameters PARAMETERS =
      DetectionParameters.defaults().withScore(BOTH);

  private static GraphSnapshot snapshot;

  @BeforeAll
  static void generate(@TempDir Path directory) throws IOException {
    Marketplace.write(directory, new MarketplaceOptions(4_000, 77, 0.3, 0.4), rows -> {});
    snapshot = SampleLoader.load(directory);
  }

  private static RingScore both(ScoreVariant without) {
    Tree tree =
        new Tree(
            new int[] {Feature.RISK_MEAN.ordinal(), -1, -1},
            new double[] {0.4, 0, 0},
            new int[] {1, 0, 0},
            new double[] {0, -4, 4});
    List<Tree> trees = new ArrayList<>(without.collusion().trees());
    trees.add(tree);
    TreeEnsemble collusion = new TreeEnsemble(without.collusion().start(), trees);
    return new RingScore(
        "a test",
        without,
        new ScoreVariant(without.firstLook(), without.least(), collusion, without.wholeness()),
        RingScore.shipped().typologies());
  }

  private static AccountRisks all(GraphSnapshot snapshot, float risk) {
    float[] risks = new float[snapshot.accounts().size()];
    Arrays.fill(risks, risk);
    return new AccountRisks("M-1", risks);
  }

  private static AccountRisks drawn(GraphSnapshot snapshot) {
    SeededRandom random = new SeededRandom(5, snapshot.orders().size());
    float[] risks = new float[snapshot.accounts().size()];
    for (int account = 0; account < risks.length; account++) {
      risks[account] = random.nextInt(10_001) / 10_000f;
    }
    return new AccountRisks("M-1", risks);
  }

  private static Detection detect(AccountRisks risks, DetectionParameters parameters) {
    return RingDetector.detect(snapshot, risks, null, parameters, Progress.NONE);
  }

  private static DecoyScores decoys(Function<GraphSnapshot, AccountRisks> risks, int threads) {
    return RingDetector.decoys(
        snapshot, 2, DecoyScores.NONE, PARAMETERS.withThreads(threads), risks, Progress.NONE);
  }

  @Test
  void highRisksSpeakForRingsAndLowOnesAgainst() {
    int without = detect(null, PARAMETERS).rings().size();
    assertThat(without).isPositive();
    assertThat(detect(all(snapshot, 0.9f), PARAMETERS).rings()).hasSizeGreaterThan(without);
    assertThat(detect(all(snapshot, 0.1f), PARAMETERS).rings()).hasSizeLessThan(without);
  }

  @Test
  void whoeverHasNoRisksIsScoredAsBefore() {
    Detection shipped = detect(null, DetectionParameters.defaults());
    Detection without = detect(null, PARAMETERS);
    assertThat(without.rings()).isEqualTo(shipped.rings());
    assertThat(without.readsRisks()).isFalse();
  }

  @Test
  void aScoreThatKnowsNoRisksSaysSo() {
    RingScore none =
        new RingScore("a test", BOTH.withoutRisks(), null, RingScore.shipped().typologies());
    Detection detection = detect(all(snapshot, 0.1f), PARAMETERS.withScore(none));
    assertThat(detection.readsRisks()).isFalse();
    assertThat(detection.missing())
        .contains("The ring score was fitted without risks, so they are left out of it.");
    assertThat(detection.rings())
        .extracting(Ring::score)
        .isEqualTo(detect(null, PARAMETERS).rings().stream().map(Ring::score).toList());
  }

  @Test
  void pointsOfAScoreAddUpToIt() {
    Detection detection = detect(drawn(snapshot), PARAMETERS);
    assertThat(detection.readsRisks()).isTrue();
    assertThat(detection.rings()).isNotEmpty();
    for (Ring ring : detection.rings()) {
      double odds = Math.exp(ring.scorePoints().logOdds());
      assertThat(Math.abs(odds / (1 + odds) - ring.score())).isLessThan(1e-5);
      assertThat(ring.scorePoints().features())
          .extracting(FeaturePoints::feature)
          .contains("RISK_MEAN");
    }
  }

  @Test
  void resultsDoNotDependOnThreads() {
    AccountRisks risks = drawn(snapshot);
    assertThat(detect(risks, PARAMETERS.withThreads(3)).rings())
        .isEqualTo(detect(risks, PARAMETERS.withThreads(1)).rings());
    DecoyScores one = decoys(RisksInDetectionTest::drawn, 1);
    DecoyScores three = decoys(RisksInDetectionTest::drawn, 3);
    for (int decoy = 0; decoy < 2; decoy++) {
      assertThat(three.scores(decoy)).containsExactly(one.scores(decoy));
    }
  }

  @Test
  void everyAccountNeedsARisk() {
    AccountRisks few = new AccountRisks("M-1", new float[3]);
    assertThatThrownBy(() -> detect(few, PARAMETERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there must be a risk for each of " + snapshot.accounts().size() + " accounts, not 3");
  }

  @Test
  void decoysAreScoredWithRisksOfTheirOwn() {
    int without = decoys(null, 1).atLeast(0);
    assertThat(decoys(decoy -> all(decoy, 0.9f), 1).atLeast(0)).isGreaterThan(without);
    decoys(
        decoy -> {
          assertThat(decoy).isNotSameAs(snapshot);
          return all(decoy, 0.1f);
        },
        1);
  }
}
