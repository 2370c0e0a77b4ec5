package io.ringlight.ring.fit;

import io.ringlight.ring.algo.SeededRandom;
import io.ringlight.ring.evidence.Parallel;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.RingScore;
import io.ringlight.ring.score.ScoreVariant;
import io.ringlight.ring.score.TreeEnsemble;
import java.util.List;

/**
 * Goes on from a ring score with a marketplace's own labels: further trees are added as long as
 * they tell held out groups better. So a few labels change little, and many change much.
 */
public final class RingScoreTraining {
  private static final int ONE_OF_HELD_OUT = 4;
  private static final BoostingParameters STEPS = new BoostingParameters(0, 8, 0.1, 10, 3, 0.5, 1);
  private static final int[] TREES = {5, 10, 20, 40, 80, 160};

  private final RingScore from;
  private final Parallel parallel;
  private final long seed;

  /**
   * @param from what to go on from
   * @param seed draws which groups are held out
   */
  public RingScoreTraining(RingScore from, long seed, Parallel parallel) {
    this.from = from;
    this.parallel = parallel;
    this.seed = seed;
  }

  /**
   * What came out.
   *
   * @param score goes on from the one before; equal to it where nothing was learnt
   * @param withoutRisks how well its variant without risks tells rings
   * @param withRisks how well its variant with risks does; null where the examples know none
   */
  public record Outcome(RingScore score, Learning withoutRisks, Learning withRisks) {
    /** How well those ensembles tell rings that are asked where there are risks, if any. */
    public Learning learning() {
      return withRisks == null ? withoutRisks : withRisks;
    }
  }

  /**
   * How much better groups are told.
   *
   * @param heldOut how many groups were held out while the number of trees was chosen
   * @param lossBefore mean logistic loss on those, of the score before
   * @param lossAfter of what was learnt without them; a little too good, because it chose the
   *     number of trees
   */
  public record Learning(int heldOut, double lossBefore, double lossAfter) {}

  /**
   * Learns. Groups that tell of each other are held out together, never one by one. The variant
   * with risks is learnt where the examples know risks, from the one without where there was none
   * before; it is given up where they know none, for it would not know what was learnt.
   *
   * @param origin what the examples are, for people
   * @param rings groups with the chance that they are a ring
   * @param overlaps groups near rings with their overlap
   */
  public Outcome train(String origin, Examples rings, Examples overlaps) {
    Learnt without = learn(rings, overlaps, from.withoutRisks(), AskedFeatures.WITHOUT_RISKS);
    ScoreVariant before = from.withRisks() == null ? from.withoutRisks() : from.withRisks();
    Learnt with =
        rings.knowRisks()
            ? learn(rings, overlaps, before, AskedFeatures.WITH_RISKS)
            : new Learnt(null, null);
    RingScore score = new RingScore(origin, without.variant, with.variant, from.typologies());
    return new Outcome(score, without.learning, with.learning);
  }

  private record Learnt(ScoreVariant variant, Learning learning) {}

  private Learnt learn(
      Examples rings, Examples overlaps, ScoreVariant before, AskedFeatures asked) {
    Choice collusion = choose(rings, before.collusion(), asked.all());
    Choice firstLook = choose(rings, before.firstLook(), asked.quick());
    Choice wholeness = choose(overlaps, before.wholeness(), asked.all());
    ScoreVariant variant =
        new ScoreVariant(
            goOn(rings, before.firstLook(), asked.quick(), firstLook.trees),
            before.least(),
            goOn(rings, before.collusion(), asked.all(), collusion.trees),
            goOn(overlaps, before.wholeness(), asked.all(), wholeness.trees));
    return new Learnt(variant, collusion.learning);
  }

  private record Choice(int trees, Learning learning) {}

  private Choice choose(Examples examples, TreeEnsemble before, List<Feature> asked) {
    Examples fitted = new Examples();
    Examples heldOut = new Examples();
    for (int row = 0; row < examples.size(); row++) {
      SeededRandom random = new SeededRandom(seed, examples.fold(row));
      examples.copy(row, random.nextInt(ONE_OF_HELD_OUT) == 0 ? heldOut : fitted);
    }
    double lossBefore = loss(before, heldOut);
    if (fitted.size() == 0 || heldOut.size() == 0) {
      return new Choice(0, new Learning(heldOut.size(), lossBefore, lossBefore));
    }
    int best = 0;
    double least = lossBefore;
    TreeEnsemble longest = goOn(fitted, before, asked, TREES[TREES.length - 1]);
    for (int trees : TREES) {
      int length = before.trees().size() + trees;
      TreeEnsemble shorter = new TreeEnsemble(longest.start(), longest.trees().subList(0, length));
      double loss = loss(shorter, heldOut);
      if (loss < least) {
        least = loss;
        best = trees;
      }
    }
    return new Choice(best, new Learning(heldOut.size(), lossBefore, least));
  }

  private TreeEnsemble goOn(
      Examples examples, TreeEnsemble before, List<Feature> asked, int trees) {
    if (trees == 0) {
      return before;
    }
    return GradientBoosting.goOn(examples, before, asked, STEPS.withTrees(trees), parallel);
  }

  /** The mean logistic loss, each example by its weight. */
  private static double loss(TreeEnsemble ensemble, Examples examples) {
    double sum = 0;
    double all = 0;
    for (int row = 0; row < examples.size(); row++) {
      double chance =
          Math.max(1e-6, Math.min(1 - 1e-6, ensemble.probability(examples.values(row))));
      double target = examples.target(row);
      sum -=
          examples.weight(row)
              * (target * StrictMath.log(chance) + (1 - target) * StrictMath.log(1 - chance));
      all += examples.weight(row);
    }
    return all == 0 ? 0 : sum / all;
  }
}
