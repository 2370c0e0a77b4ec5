package io.ringlight.ring.fit;

import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.SeededRandom;
import io.ringlight.ring.candidate.CandidateSearch;
import io.ringlight.ring.candidate.PreviousGroups;
import io.ringlight.ring.evidence.EvidenceBuilder;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.score.Feature;
import io.ringlight.ring.score.Marketplace;
import io.ringlight.ring.score.Measurer;
import java.util.Arrays;
import java.util.List;

/**
 * Makes examples of a marketplace of which rings are known: every candidate that the detection
 * would score, with its overlap with the ring it comes nearest to. Of the many that share little
 * and are no ring, some stand for all.
 */
public final class CandidateExamples {
  /** A group with this much of a ring is kept always. */
  private static final double TELLING_OVERLAP = 0.15;

  /** Evidence by member below which one of {@link #FEW} is kept, and one of {@link #FEWEST}. */
  private static final double LITTLE = 1.2;

  private static final double LEAST = 0.4;
  private static final int FEW = 4;
  private static final int FEWEST = 32;

  private CandidateExamples() {}

  /**
   * Adds a marketplace's candidates.
   *
   * @param risks what a model thinks of each account that never saw this marketplace's labels; null
   *     without a model
   * @param resolutions at which candidates are looked for
   * @param rings the chance of being a ring: 1 from an overlap of one half on
   * @param overlaps the same groups with the overlap itself
   */
  public static void add(
      GraphSnapshot snapshot,
      AccountRisks risks,
      KnownRings known,
      List<Double> resolutions,
      int threads,
      Examples rings,
      Examples overlaps) {
    EvidenceGraph evidence = EvidenceBuilder.build(snapshot, threads);
    CandidateSearch search = new CandidateSearch(evidence, resolutions, 1, threads);
    List<int[]> groups = search.search(PreviousGroups.none());
    int[] communities = search.communities();
    Measurer measurer = new Measurer(evidence, new Marketplace(snapshot), risks);
    for (int[] group : groups) {
      if (!known.tellsOf(group)) {
        continue;
      }
      int ring = known.nearest(group);
      double overlap = ring < 0 ? 0 : known.overlap(group, ring);
      if (overlap > TELLING_OVERLAP) {
        // Candidates of one ring overlap, and so do those of one community.
        double[] values = measurer.measure(group);
        int fold = -2 - ring;
        rings.add(values, overlap >= 0.5 ? 1 : 0, 1, fold, known.kind(ring));
        overlaps.add(values, overlap, 1, fold, known.kind(ring));
      } else {
        double[] values = measurer.measure(group, look -> !isDrawn(group, oneOf(look)));
        if (values != null) {
          rings.add(values, 0, oneOf(values), communities[group[0]], -1);
        }
      }
    }
  }

  private static boolean isDrawn(int[] group, int oneOf) {
    return new SeededRandom(Arrays.hashCode(group)).nextInt(oneOf) == 0;
  }

  /** Asks for quick features alone. */
  private static int oneOf(double[] values) {
    double evidence =
        values[Feature.WITHOUT_LARGEST.ordinal()]
            + values[Feature.MOMENTS.ordinal()]
            + values[Feature.UNDONE_MOMENTS.ordinal()]
            + values[Feature.DIRECT.ordinal()];
    return evidence < LEAST ? FEWEST : evidence < LITTLE ? FEW : 1;
  }
}
