package io.ringlight.ring.quality;

/** How many rings of one run each cluster holds, by what became of them. */
final class RingTally {
  private final int[] found;
  private final int[] judged;
  private final int[] known;

  /**
   * @param place of the run in the list of runs that the clusters were made from
   */
  RingTally(JudgedRun run, RingClusters clusters, int place) {
    found = new int[clusters.count()];
    judged = new int[clusters.count()];
    known = new int[clusters.count()];
    for (RingOutcome ring : run.judged()) {
      int cluster = clusters.ofListed(place, ring);
      found[cluster] += ring.verdict() == Verdict.FOUND ? 1 : 0;
      judged[cluster]++;
    }
    for (KnownRingOutcome ring : run.known()) {
      known[clusters.ofKnown(ring)]++;
    }
  }

  /**
   * @param weights how often each cluster counts
   */
  RingCounts counts(int[] weights) {
    long allFound = 0;
    long allJudged = 0;
    long allKnown = 0;
    for (int cluster = 0; cluster < weights.length; cluster++) {
      allFound += (long) weights[cluster] * found[cluster];
      allJudged += (long) weights[cluster] * judged[cluster];
      allKnown += (long) weights[cluster] * known[cluster];
    }
    return new RingCounts(allFound, allJudged, allKnown);
  }
}
