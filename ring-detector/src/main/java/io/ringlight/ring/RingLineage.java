package io.ringlight.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows rings from run to run.
 *
 * <p>A ring <em>goes on from</em> a previous one when they share most of the smaller one's
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
          .thenComparing(ring -> ring.members().get(0).accountId());

  private final List<Ring> rings;
  private final List<PreviousRing> live;
  private final RingOverlaps overlaps;
  private final RingIds ids;

  private RingLineage(List<Ring> rings, String origin, List<PreviousRing> previous) {
    this.rings = rings.stream().sorted(LISTED).toList();
    this.live =
        previous.stream()
            .filter(PreviousRing::isLive)
            .sorted(Comparator.comparing(PreviousRing::ringId))
            .toList();
    this.overlaps = new RingOverlaps(this.rings, live);
    this.ids = new RingIds(origin, previous.stream().map(PreviousRing::ringId).toList());
  }

  /**
   * Gives each ring its id, revision, status and lineage.
   *
   * @param rings this run's; no account is in two
   * @param origin names the snapshot they were found in, and how many runs went before it where
   *     there were any; new ids depend on it. As long as no two runs of a history have equal
   *     origins, no id comes back in it
   * @param previous what the previous run listed; empty for a first run. Rings that it listed as
   *     dissolved only keep their ids from being used again
   * @return this run's rings, highest score first, ties by first account id; then what has
   *     dissolved since, by id
   * @throws io.ringlight.graph.RinglightException {@link io.ringlight.graph.ExitCode#BAD_INPUT}
   *     when an account is in two live previous rings
   */
  public static List<TrackedRing> track(
      List<Ring> rings, String origin, List<PreviousRing> previous) {
    return new RingLineage(rings, origin, previous).tracked();
  }

  private List<TrackedRing> tracked() {
    List<TrackedRing> tracked = new ArrayList<>();
    for (int ring = 0; ring < rings.size(); ring++) {
      tracked.add(track(ring));
    }
    for (int place = 0; place < live.size(); place++) {
      if (overlaps.successors(place).isEmpty()) {
        tracked.add(live.get(place).dissolved(overlaps.membersInRings(place)));
      }
    }
    return List.copyOf(tracked);
  }

  private TrackedRing track(int ring) {
    List<RingOverlap> origins = overlaps.origins(ring);
    boolean keeps = !origins.isEmpty() && isClosest(origins.get(0));
    List<String> lineage =
        origins.stream().skip(keeps ? 1 : 0).map(RingOverlap::previousId).sorted().toList();
    if (!keeps) {
      String id = ids.next(accountIds(rings.get(ring)));
      return new TrackedRing(id, 1, statusOfNewId(origins), lineage, rings.get(ring));
    }
    PreviousRing previous = live.get(origins.get(0).previous());
    RingStatus status = statusOfKeptId(origins);
    int revision = previous.revision() + (status == RingStatus.UNCHANGED ? 0 : 1);
    return new TrackedRing(previous.ringId(), revision, status, lineage, rings.get(ring));
  }

  private boolean isClosest(RingOverlap overlap) {
    return overlaps.successors(overlap.previous()).get(0).equals(overlap);
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
    if (overlaps.successors(kept.previous()).size() > 1) {
      return RingStatus.SPLIT;
    }
    boolean gained = rings.get(kept.ring()).members().size() > kept.shared();
    boolean lost = live.get(kept.previous()).members().size() > kept.shared();
    if (gained) {
      return lost ? RingStatus.CHANGED : RingStatus.GROWN;
    }
    return lost ? RingStatus.SHRUNK : RingStatus.UNCHANGED;
  }

  private static List<String> accountIds(Ring ring) {
    return ring.members().stream().map(Member::accountId).sorted().toList();
  }
}
