package io.ringlight.ring;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which rings of this run go on from which rings of the previous one. O(members). */
final class RingOverlaps {
  private final List<Ring> rings;
  private final List<PreviousRing> previous;
  private final Map<String, Integer> previousOfAccount = new HashMap<>();
  private final List<List<RingOverlap>> origins = new ArrayList<>();
  private final List<List<RingOverlap>> successors = new ArrayList<>();
  private final int[] membersInRings;

  /**
   * @param rings this run's
   * @param previous the previous run's live ones
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when an account is in two previous rings
   */
  RingOverlaps(List<Ring> rings, List<PreviousRing> previous) {
    this.rings = rings;
    this.previous = previous;
    this.membersInRings = new int[previous.size()];
    for (int place = 0; place < previous.size(); place++) {
      successors.add(new ArrayList<>());
      index(place);
    }
    for (int ring = 0; ring < rings.size(); ring++) {
      origins.add(new ArrayList<>());
      find(ring);
    }
    origins.forEach(overlaps -> overlaps.sort(RingOverlap.CLOSEST_FIRST));
    successors.forEach(overlaps -> overlaps.sort(RingOverlap.CLOSEST_FIRST));
  }

  private void index(int place) {
    for (Member member : previous.get(place).members()) {
      Integer other = previousOfAccount.put(member.accountId(), place);
      if (other != null) {
        throw new RinglightException(
            ExitCode.BAD_INPUT,
            "The previous run lists account '%s' in ring %s and in ring %s; give another previous run."
                .formatted(
                    member.accountId(),
                    previous.get(other).ringId(),
                    previous.get(place).ringId()));
      }
    }
  }

  private void find(int ring) {
    sharedAccounts(ring)
        .forEach(
            (place, shared) -> {
              membersInRings[place] += shared;
              int size = rings.get(ring).members().size();
              int previousSize = previous.get(place).members().size();
              if (RingOverlap.goesOn(shared, size, previousSize)) {
                add(ring, place, shared, size + previousSize - shared);
              }
            });
  }

  private void add(int ring, int place, int shared, int union) {
    String firstAccount = rings.get(ring).members().get(0).accountId();
    RingOverlap overlap =
        new RingOverlap(ring, place, shared, union, previous.get(place).ringId(), firstAccount);
    origins.get(ring).add(overlap);
    successors.get(place).add(overlap);
  }

  private Map<Integer, Integer> sharedAccounts(int ring) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (Member member : rings.get(ring).members()) {
      Integer place = previousOfAccount.get(member.accountId());
      if (place != null) {
        shared.merge(place, 1, Integer::sum);
      }
    }
    return shared;
  }

  /** The previous rings that a ring goes on from, closest first. */
  List<RingOverlap> origins(int ring) {
    return origins.get(ring);
  }

  /** The rings that go on from a previous one, closest first. */
  List<RingOverlap> successors(int place) {
    return successors.get(place);
  }

  /** How many members of a previous ring are in any ring of this run. */
  int membersInRings(int place) {
    return membersInRings[place];
  }
}
