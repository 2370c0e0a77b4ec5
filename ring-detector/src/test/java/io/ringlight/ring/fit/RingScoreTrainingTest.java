package io.ringlight.ring.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RingScoreTrainingTest {
  private static final TreeEnsemble EVEN = new TreeEnsemble(0, List.of());
  private static final RingScore FROM =
      new RingScore(
          "nothing", new ScoreVariant(EVEN, 0.001, EVEN, EVEN), null, new TreeMap<>());

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
    assertThat(outcome.score().withoutRisks().collusion().logOdds(new double[Feature.values().length])).isZero();
  }
}
