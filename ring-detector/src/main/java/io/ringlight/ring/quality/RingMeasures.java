package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Figures at ring level, from what became of each listed and each known ring. */
final class RingMeasures {
  private static final double[] MIN_SCORES = {0.5, 0.7, 0.9};
  private static final int[] SIZE_LIMITS = {2, 5, 10, 20, 50, Integer.MAX_VALUE};
  private static final double MAX_Q_VALUE = 0.05;

  private final List<RingOutcome> listed;
  private final List<RingOutcome> judged;
  private final List<KnownRingOutcome> known;
  private final boolean lookalikesKnown;

  RingMeasures(List<RingOutcome> listed, List<KnownRingOutcome> known, boolean lookalikesKnown) {
    this.listed = listed;
    this.judged = listed.stream().filter(RingOutcome::judged).toList();
    this.known = known;
    this.lookalikesKnown = lookalikesKnown;
  }

  RingQuality quality() {
    int found = count(Verdict.FOUND);
    int either = judged.size() + known.size();
    Bootstrap bootstrap = new Bootstrap(found, known.size() - found, judged.size() - found);
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
        either == 0 ? null : 2.0 * found / either,
        bootstrap.precision(),
        bootstrap.recall(),
        bootstrap.f1());
  }

  private int count(Verdict verdict) {
    return (int) listed.stream().filter(ring -> ring.verdict() == verdict).count();
  }

  List<ScoreBand> byScore() {
    return Arrays.stream(MIN_SCORES).mapToObj(this::band).toList();
  }

  private ScoreBand band(double minScore) {
    List<RingOutcome> rings = judged.stream().filter(ring -> ring.score() >= minScore).toList();
    Proportion precision = share(rings, ring -> ring.verdict() == Verdict.FOUND);
    int either = rings.size() + known.size();
    return new ScoreBand(
        minScore,
        precision,
        Proportion.of(precision.count(), known.size()),
        either == 0 ? null : 2.0 * precision.count() / either,
        share(rings, ring -> ring.verdict() == Verdict.FALSE));
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
                    share(rings, KnownRingOutcome::found),
                    share(
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
        recalls.add(new SizeRecall(from, to, share(rings, KnownRingOutcome::found)));
      }
      least = limit == Integer.MAX_VALUE ? limit : limit + 1;
    }
    return recalls;
  }

  /** Null when nothing is known of look-alikes, or no judged ring has a q-value. */
  Significance significance() {
    boolean computed = judged.stream().anyMatch(ring -> ring.qValue() != null);
    if (!lookalikesKnown || !computed) {
      return null;
    }
    List<RingOutcome> rings =
        judged.stream()
            .filter(ring -> ring.qValue() != null && ring.qValue() <= MAX_Q_VALUE)
            .toList();
    return new Significance(MAX_Q_VALUE, share(rings, RingOutcome::chance));
  }

  Calibration calibration() {
    return Reliability.of(judged);
  }

  private static <T> Proportion share(List<T> things, Predicate<T> counted) {
    return Proportion.of(things.stream().filter(counted).count(), things.size());
  }
}
