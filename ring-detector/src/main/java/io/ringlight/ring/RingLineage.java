package io.ringlight.ring;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Follows rings from run to run.
 *
 * <p>A ring <em>goes on from</em> a previous one when they share at least half of the smaller one's
 * accounts; fewer shared accounts mean nothing. It keeps the previous ring's id when each is the
 * other's closest: most accounts shared, then fewest in either, then by id. So a merged ring keeps
 * the id of its largest overlap, and a split leaves the id with the largest part. A ring that goes
 * on from others without being their closest gets an id of its own, and its lineage names them: no
 * ring's history passes to a group that is mostly another's.
 *
 * <p>Nothing depends on the order of the lists. O(members), beside sorting rings.
 */
public final class RingLineage {
  private static final Comparator<Ring> LISTED =
      Comparator.comparingDouble((Ring ring) -> -ring.score())
          .thenComparing(RingLineage::firstAccount);

  private final List<Ring> rings;
  private final List<PreviousRing> live;
  private final Map<String, Integer> previousOfAccount = new HashMap<>();
  private final List<List<RingOverlap>> origins = new ArrayList<>();
  private final List<List<RingOverlap>> successors = new ArrayList<>();
  private final int[] membersInRings;
  private final RingIds ids;

  private RingLineage(List<Ring> rings, String snapshotId, List<PreviousRing> previous) {
    this.rings = rings.stream().sorted(LISTED).toList();
    this.live =
        previous.stream()
            .filter(PreviousRing::isLive)
            .sorted(Comparator.comparing(PreviousRing::ringId))
            .toList();
    this.ids = new RingIds(snapshotId, previous.stream().map(PreviousRing::ringId).toList());
    this.membersInRings = new int[live.size()];
  }

  /**
   * Gives each ring its id, revision, status and lineage.
   *
   * @param rings this run's; no account is in two
   * @param snapshotId names the snapshot they were found in; new ids depend on it
   * @param previous what the previous run listed; empty for a first run. Rings that it listed as
   *     dissolved only keep their ids from being used again
   * @return this run's rings, highest score first, ties by first account id; then what has
   *     dissolved since, by id
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when an account is in two live previous
   *     rings
   */
  public static List<TrackedRing> track(
      List<Ring> rings, String snapshotId, List<PreviousRing> previous) {
    RingLineage lineage = new RingLineage(rings, snapshotId, previous);
    lineage.indexPreviousAccounts();
    lineage.findOverlaps();
    return lineage.tracked();
  }

  private void indexPreviousAccounts() {
    for (int previous = 0; previous < live.size(); previous++) {
      successors.add(new ArrayList<>());
      for (Member member : live.get(previous).members()) {
        Integer other = previousOfAccount.put(member.accountId(), previous);
        if (other != null) {
          throw inTwoRings(member, live.get(other), live.get(previous));
        }
      }
    }
  }

  private static RinglightException inTwoRings(
      Member member, PreviousRing first, PreviousRing second) {
    return new RinglightException(
        ExitCode.BAD_INPUT,
        "The previous run lists account '%s' in ring %s and in ring %s; give another previous run."
            .formatted(member.accountId(), first.ringId(), second.ringId()));
  }

  private void findOverlaps() {
    for (int ring = 0; ring < rings.size(); ring++) {
      List<RingOverlap> found = new ArrayList<>();
      for (Map.Entry<Integer, Integer> entry : sharedAccounts(rings.get(ring)).entrySet()) {
        int previous = entry.getKey();
        int shared = entry.getValue();
        membersInRings[previous] += shared;
        int ringSize = rings.get(ring).members().size();
        int previousSize = live.get(previous).members().size();
        if (RingOverlap.goesOn(shared, ringSize, previousSize)) {
          RingOverlap overlap =
              new RingOverlap(
                  ring,
                  previous,
                  shared,
                  ringSize + previousSize - shared,
                  live.get(previous).ringId(),
                  firstAccount(rings.get(ring)));
          found.add(overlap);
          successors.get(previous).add(overlap);
        }
      }
      found.sort(RingOverlap.CLOSEST_FIRST);
      origins.add(found);
    }
    successors.forEach(overlaps -> overlaps.sort(RingOverlap.CLOSEST_FIRST));
  }

  private Map<Integer, Integer> sharedAccounts(Ring ring) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (Member member : ring.members()) {
      Integer previous = previousOfAccount.get(member.accountId());
      if (previous != null) {
        shared.merge(previous, 1, Integer::sum);
      }
    }
    return shared;
  }

  private List<TrackedRing> tracked() {
    List<TrackedRing> tracked = new ArrayList<>();
    for (int ring = 0; ring < rings.size(); ring++) {
      tracked.add(track(ring));
    }
    for (int previous = 0; previous < live.size(); previous++) {
      if (successors.get(previous).isEmpty()) {
        tracked.add(live.get(previous).dissolved(membersInRings[previous]));
      }
    }
    return List.copyOf(tracked);
  }

  private TrackedRing track(int ring) {
    List<RingOverlap> from = origins.get(ring);
    boolean keeps = !from.isEmpty() && isClosest(from.get(0));
    List<String> lineage =
        from.stream().skip(keeps ? 1 : 0).map(RingOverlap::previousId).sorted().toList();
    if (!keeps) {
      String id = ids.next(accountIds(rings.get(ring)));
      return new TrackedRing(id, 1, statusOfNewId(from), lineage, rings.get(ring));
    }
    PreviousRing previous = live.get(from.get(0).previous());
    RingStatus status = statusOfKeptId(from);
    int revision = previous.revision() + (status == RingStatus.UNCHANGED ? 0 : 1);
    return new TrackedRing(previous.ringId(), revision, status, lineage, rings.get(ring));
  }

  private boolean isClosest(RingOverlap overlap) {
    return successors.get(overlap.previous()).get(0).equals(overlap);
  }

  private static RingStatus statusOfNewId(List<RingOverlap> origins) {
    return switch (origins.size()) {
      case 0 -> RingStatus.NEW;
      case 1 -> RingStatus.SPLIT;
      default -> RingStatus.MERGED;
    };
  }

  private RingStatus statusOfKeptId(List<RingOverlap> origins) {
    RingOverlap kept = origins.get(0);
    if (origins.size() > 1) {
      return RingStatus.MERGED;
    }
    if (successors.get(kept.previous()).size() > 1) {
      return RingStatus.SPLIT;
    }
    boolean gained = rings.get(kept.ring()).members().size() > kept.shared();
    boolean lost = live.get(kept.previous()).members().size() > kept.shared();
    if (gained) {
      return lost ? RingStatus.CHANGED : RingStatus.GROWN;
    }
    return lost ? RingStatus.SHRUNK : RingStatus.UNCHANGED;
  }

  private static String firstAccount(Ring ring) {
    return ring.members().get(0).accountId();
  }

  private static List<String> accountIds(Ring ring) {
    return ring.members().stream().map(Member::accountId).sorted().toList();
  }
}
