package io.ringlight.ring.trend;

import io.ringlight.ring.Ring;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one run listed, in numbers; dissolved rings are left out.
 *
 * @param typologies those that have rings
 * @param unknown rings of {@link Typology#UNKNOWN} by pattern
 */
public record RunTally(
    RunIdentity run, SortedMap<Typology, Tally> typologies, SortedMap<Pattern, Tally> unknown) {
  public RunTally {
    typologies = Collections.unmodifiableSortedMap(new TreeMap<>(typologies));
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
  }

  /**
   * Counts a run.
   *
   * @param rings all that it lists
   */
  public static RunTally of(RunIdentity run, Collection<TrackedRing> rings) {
    List<Ring> live =
        rings.stream()
            .filter(ring -> ring.status() != RingStatus.DISSOLVED)
            .map(TrackedRing::ring)
            .toList();
    List<Ring> unknown = live.stream().filter(ring -> ring.typology() == Typology.UNKNOWN).toList();
    return new RunTally(run, tallies(live, Ring::typology), tallies(unknown, Pattern::of));
  }

  /** The rings of one typology; none where there are none. */
  public Tally of(Typology typology) {
    return typologies.getOrDefault(typology, Tally.NONE);
  }

  static <K extends Comparable<K>> SortedMap<K, Tally> tallies(
      Collection<Ring> rings, Function<Ring, K> key) {
    SortedMap<K, List<Ring>> groups = new TreeMap<>();
    for (Ring ring : rings) {
      groups.computeIfAbsent(key.apply(ring), group -> new ArrayList<>()).add(ring);
    }
    SortedMap<K, Tally> tallies = new TreeMap<>();
    groups.forEach((group, members) -> tallies.put(group, Tally.of(members)));
    return tallies;
  }
}
