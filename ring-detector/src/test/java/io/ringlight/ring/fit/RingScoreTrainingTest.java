package io.ringlight.ring.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.RingScoreJson;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RingScoreTrainingTest {
  private static final TreeEnsemble EVEN = new TreeEnsemble(0, List.of());
  private static final RingScore FROM =
      new RingScore("nothing", new ScoreVariant(EVEN, 0.001, EVEN, EVEN), null, new TreeMap<>());

  private static Examples examples(long seed, boolean telling) {
    Random random = new Random(seed);
    Examples examples = new Examples();
    for (int fold = 0; fold < 300; fold++) {
      for (int i = 0; i < 4; i++) {
        double[] values = new double[Feature.values().length];
        values[Feature.DEVICE.ordinal()] = random.nextDouble();
        double chance = telling ? (values[Feature.DEVICE.ordinal()] > 0.5 ? 0.95 : 0.05) : 0.5;
        examples.add(values, random.nextDouble() < chance ? 1 : 0, 1, fold, -1);
      }
    }
    return examples;
  }

  private static RingScoreTraining.Outcome train(Examples examples, int threads) {
    return new RingScoreTraining(FROM, 1, new Parallel(threads))
        .train("a test", examples, new Examples());
  }

  @Test
  void learnsWhatLabelsTell() {
    RingScoreTraining.Outcome outcome = train(examples(1, true), 1);
    assertThat(outcome.score().withoutRisks().collusion().trees().size()).isPositive();
    assertThat(outcome.learning().lossBefore()).isBetween(0.69, 0.70);
    assertThat(outcome.learning().lossAfter()).isLessThan(0.35);
    assertThat(outcome.score().origin()).isEqualTo("a test");
    double[] values = new double[Feature.values().length];
    values[Feature.DEVICE.ordinal()] = 0.9;
    assertThat(outcome.score().withoutRisks().collusion(values)).isGreaterThan(0.8);
  }

  /** Half of the examples tell by a thing, the other half by a risk. */
  private static Examples withRisks() {
    Random random = new Random(4);
    Examples examples = new Examples();
    for (int fold = 0; fold < 1200; fold++) {
      double[] values = new double[Feature.values().length];
      values[Feature.DEVICE.ordinal()] = random.nextDouble();
      values[Feature.RISK_TOP.ordinal()] = 0.01 + random.nextDouble();
      int telling = fold % 2 == 0 ? Feature.DEVICE.ordinal() : Feature.RISK_TOP.ordinal();
      examples.add(values, values[telling] > 0.5 ? 1 : 0, 1, fold, -1);
    }
    return examples;
  }

  @Test
  void bothVariantsLearnWhereThereAreRisks() {
    RingScoreTraining.Outcome outcome = train(withRisks(), 1);
    assertThat(outcome.withRisks().lossAfter()).isLessThan(outcome.withoutRisks().lossAfter());
    assertThat(outcome.learning()).isEqualTo(outcome.withRisks());
    // Refused by the constructor, did the variant without ask for risks.
    assertThat(outcome.score().withRisks().collusion().trees()).isNotEmpty();
    assertThat(outcome.score().withoutRisks().collusion().trees()).isNotEmpty();
  }

  /** Else labels that were learnt without a model would not be known when there is one. */
  @Test
  void whatLearntWithoutRisksGivesUpTheVariantWithRisks() {
    RingScore both = train(withRisks(), 1).score();
    RingScoreTraining.Outcome outcome =
        new RingScoreTraining(both, 1, new Parallel(1))
            .train("a test", examples(1, true), new Examples());
    assertThat(outcome.withRisks()).isNull();
    assertThat(outcome.score().withRisks()).isNull();
    assertThat(outcome.learning()).isEqualTo(outcome.withoutRisks());
  }

  @Test
  void whatIsFittedWithoutRisksIsTheSameWithThem() {
    Examples known = withRisks();
    Examples unknown = new Examples();
    for (int row = 0; row < known.size(); row++) {
      double[] values = known.values(row);
      values[Feature.RISK_TOP.ordinal()] = 0;
      unknown.add(values, known.target(row), known.weight(row), known.fold(row), known.kind(row));
    }
    RingScore both = fit(known);
    RingScore one = fit(unknown);
    assertThat(one.withRisks()).isNull();
    assertThat(RingScoreJson.write(one))
        .isEqualTo(
            RingScoreJson.write(
                new RingScore(both.origin(), both.withoutRisks(), null, both.typologies())));
    double[] risky = new double[Feature.values().length];
    risky[Feature.RISK_TOP.ordinal()] = 0.9;
    assertThat(both.withRisks().collusion(risky))
        .isGreaterThan(both.withRisks().collusion(new double[risky.length]) + 0.1);
  }

  private static RingScore fit(Examples examples) {
    return RingScoreFit.fit("a test", examples, examples, List.of("brushing"), new Parallel(1));
  }

  @Test
  void learnsNothingFromNoise() {
    RingScoreTraining.Outcome outcome = train(examples(2, false), 1);
    assertThat(outcome.score().withoutRisks().collusion().trees().size()).isLessThanOrEqualTo(5);
    assertThat(outcome.learning().lossBefore() - outcome.learning().lossAfter()).isLessThan(0.01);
  }

  @Test
  void isTheSameWhateverTheThreads() {
    double[] values = new double[Feature.values().length];
    values[Feature.DEVICE.ordinal()] = 0.7;
    Examples examples = examples(3, true);
    assertThat(train(examples, 3).score().withoutRisks().collusion().logOdds(values))
        .isEqualTo(train(examples, 1).score().withoutRisks().collusion().logOdds(values));
  }

  @Test
  void withoutExamplesTheScoreStays() {
    RingScoreTraining.Outcome outcome = train(new Examples(), 1);
    assertThat(outcome.score().withoutRisks().collusion().trees().size()).isZero();
    assertThat(
            outcome.score().withoutRisks().collusion().logOdds(new double[Feature.values().length]))
        .isZero();
  }
}
