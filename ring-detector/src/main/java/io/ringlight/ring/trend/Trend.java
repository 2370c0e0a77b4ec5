package io.ringlight.ring.trend;

import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run beside the earlier ones that it goes on from.
 *
 * @param runs oldest first, this run last; at least one
 * @param newUnknown what is new among unknown rings: patterns that no earlier run listed first,
 *     then those of most rings; empty for a run that goes on from none
 */
public record Trend(List<RunTally> runs, List<NewPattern> newUnknown) {
  /** So many runs are kept; each carries the numbers of those before it along. */
  static final int MOST_RUNS = 12;

  private static final Comparator<NewPattern> MOST_TELLING =
      Comparator.comparing(NewPattern::seenBefore)
          .thenComparingInt(pattern -> -pattern.tally().rings())
          .thenComparing(NewPattern::pattern);

  public Trend {
    runs = List.copyOf(runs);
    newUnknown = List.copyOf(newUnknown);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("runs must not be empty");
    }
  }

  /**
   * Sets a run beside those before it.
   *
   * @param earlier oldest first; empty for a run that goes on from none
   * @param rings all that the run lists
   */
  public static Trend of(List<RunTally> earlier, RunIdentity run, Collection<TrackedRing> rings) {
    List<RunTally> runs =
        new ArrayList<>(
            earlier.subList(Math.max(0, earlier.size() - MOST_RUNS + 1), earlier.size()));
    List<NewPattern> newUnknown = earlier.isEmpty() ? List.of() : newUnknown(runs, rings);
    runs.add(RunTally.of(run, rings));
    return new Trend(runs, newUnknown);
  }

  private static List<NewPattern> newUnknown(
      List<RunTally> earlier, Collection<TrackedRing> rings) {
    SortedMap<Pattern, List<TrackedRing>> groups = new TreeMap<>();
    for (TrackedRing ring : rings) {
      if (ring.status() == RingStatus.NEW && ring.ring().typology() == Typology.UNKNOWN) {
        groups.computeIfAbsent(Pattern.of(ring.ring()), group -> new ArrayList<>()).add(ring);
      }
    }
    List<NewPattern> patterns = new ArrayList<>();
    groups.forEach((pattern, group) -> patterns.add(newPattern(pattern, group, earlier)));
    patterns.sort(MOST_TELLING);
    return patterns;
  }

  private static NewPattern newPattern(
      Pattern pattern, List<TrackedRing> group, List<RunTally> earlier) {
    return new NewPattern(
        pattern,
        Tally.of(group.stream().map(TrackedRing::ring).toList()),
        group.stream().map(TrackedRing::ringId).sorted().toList(),
        earlier.stream().anyMatch(run -> run.unknown().containsKey(pattern)));
  }

  /** This run. */
  public RunTally now() {
    return runs.get(runs.size() - 1);
  }

  /** The run that this one goes on from; null where it goes on from none. */
  public RunTally before() {
    return runs.size() < 2 ? null : runs.get(runs.size() - 2);
  }
}
