package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures at ring level, from what became of each listed and each known ring. */
final class RingMeasures {
  private static final double[] MIN_SCORES = {0.5, 0.7, 0.9};
  private static final int[] SIZE_LIMITS = {2, 5, 10, 20, 50, Integer.MAX_VALUE};

  private final List<RingOutcome> listed;
  private final List<RingOutcome> judged;
  private final List<KnownRingOutcome> known;
  private final boolean lookalikesKnown;

  RingMeasures(JudgedRun run) {
    listed = run.listed();
    judged = run.judged();
    known = run.known();
    lookalikesKnown = run.lookalikes() != null;
  }

  /**
   * @param draws of the bootstrap
   */
  RingQuality quality(List<RingCounts> draws) {
    int found = count(Verdict.FOUND);
    return new RingQuality(
        known.size(),
        listed.size(),
        judged.size(),
        found,
        count(Verdict.FRAGMENT),
        count(Verdict.FALSE),
        count(Verdict.TIED),
        lookalikesKnown ? (int) listed.stream().filter(RingOutcome::chance).count() : null,
        Proportion.of(found, judged.size()),
        Proportion.of(found, known.size()),
        new RingCounts(found, judged.size(), known.size()).f1(),
        Interval.of(draws, RingCounts::precision),
        Interval.of(draws, RingCounts::recall),
        Interval.of(draws, RingCounts::f1));
  }

  private int count(Verdict verdict) {
    return (int) listed.stream().filter(ring -> ring.verdict() == verdict).count();
  }

  List<ScoreBand> byScore() {
    return Arrays.stream(MIN_SCORES).mapToObj(this::band).toList();
  }

  private ScoreBand band(double minScore) {
    List<RingOutcome> rings = judged.stream().filter(ring -> ring.score() >= minScore).toList();
    Proportion precision = Proportion.of(rings, ring -> ring.verdict() == Verdict.FOUND);
    return new ScoreBand(
        minScore,
        precision,
        Proportion.of(precision.count(), known.size()),
        new RingCounts(precision.count(), rings.size(), known.size()).f1(),
        Proportion.of(rings, ring -> ring.verdict() == Verdict.FALSE));
  }

  List<TypologyRecall> byTypology() {
    Map<String, List<KnownRingOutcome>> groups = new TreeMap<>();
    for (KnownRingOutcome ring : known) {
      groups.computeIfAbsent(ring.typology(), typology -> new ArrayList<>()).add(ring);
    }
    List<TypologyRecall> recalls = new ArrayList<>();
    groups.forEach(
        (typology, rings) ->
            recalls.add(
                new TypologyRecall(
                    typology,
                    Proportion.of(rings, KnownRingOutcome::found),
                    Proportion.of(
                        rings.stream().filter(KnownRingOutcome::found).toList(),
                        ring -> typology.equals(ring.listedTypology())))));
    return recalls;
  }

  List<SizeRecall> bySize() {
    List<SizeRecall> recalls = new ArrayList<>();
    int least = 1;
    for (int limit : SIZE_LIMITS) {
      int from = least;
      List<KnownRingOutcome> rings =
          known.stream().filter(ring -> ring.members() >= from && ring.members() <= limit).toList();
      if (!rings.isEmpty()) {
        Integer to = limit == Integer.MAX_VALUE ? null : limit;
        recalls.add(new SizeRecall(from, to, Proportion.of(rings, KnownRingOutcome::found)));
      }
      least = limit == Integer.MAX_VALUE ? limit : limit + 1;
    }
    return recalls;
  }
}
