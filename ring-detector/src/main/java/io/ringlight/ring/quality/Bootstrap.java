package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws clusters of rings anew, with replacement, as many as there are, and accounts in no ring one
 * by one beside them (B. Efron, "Bootstrap methods: another look at the jackknife", 1979). Several
 * runs over the same truth are drawn together, so that what is common to them cancels in their
 * difference. Seeded: equal runs give equal draws. O(draws · (clusters + cells of accounts)).
 */
final class Bootstrap {
  static final int DRAWS = 1_000;
  private static final long SEED = 20_260_101L;

  private final RingClusters clusters;
  private final List<RingTally> tallies;
  private final AccountCells cells;

  /**
   * @param runs over the same truth, with the same accounts that count
   */
  Bootstrap(List<JudgedRun> runs) {
    clusters = new RingClusters(runs);
    tallies =
        IntStream.range(0, runs.size())
            .mapToObj(run -> new RingTally(runs.get(run), clusters, run))
            .toList();
    cells = new AccountCells(runs, clusters);
  }

  /** The figures of each run as it is. */
  List<Figures> figures() {
    int[] once = new int[clusters.count()];
    Arrays.fill(once, 1);
    return figures(once, cells.counts());
  }

  /** For each run, its figures in every draw. */
  List<List<Figures>> draws() {
    List<List<Figures>> draws = new ArrayList<>();
    tallies.forEach(run -> draws.add(new ArrayList<>()));
    SplittableRandom random = random();
    CellSampler sampler = new CellSampler(cells, random.split());
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] weights = drawn(clusters.count(), random);
      List<Figures> figures = figures(weights, sampler.draw(weights));
      for (int run = 0; run < figures.size(); run++) {
        draws.get(run).add(figures.get(run));
      }
    }
    return draws;
  }

  private List<Figures> figures(int[] clusterWeights, long[] cellWeights) {
    return IntStream.range(0, tallies.size())
        .mapToObj(
            run ->
                new Figures(
                    tallies.get(run).counts(clusterWeights), cells.figures(run, cellWeights)))
        .toList();
  }

  /** Always the same one. */
  static SplittableRandom random() {
    return new SplittableRandom(SEED);
  }

  /** How often each of so many things comes up in as many draws with replacement. */
  static int[] drawn(int count, SplittableRandom random) {
    int[] weights = new int[count];
    for (int draw = 0; draw < count; draw++) {
      weights[random.nextInt(count)]++;
    }
    return weights;
  }
}
