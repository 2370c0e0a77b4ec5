package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws over random histories of rings. */
class RingLineageLawTest {
  private static final int ACCOUNTS = 120;
  private static final int RUNS = 12;

  /** Rings of this moment by group number; accounts drift between groups. */
  private static final class Marketplace {
    private final Random random;
    private final int[] groups = new int[ACCOUNTS];

    Marketplace(long seed) {
      random = new Random(seed);
      for (int account = 0; account < ACCOUNTS; account++) {
        groups[account] = random.nextInt(24);
      }
    }

    void drift() {
      int from = random.nextInt(24);
      int to = random.nextInt(24);
      for (int account = 0; account < ACCOUNTS; account++) {
        boolean moves = groups[account] == from && random.nextInt(3) > 0;
        if (moves || random.nextInt(25) == 0) {
          groups[account] = moves ? to : random.nextInt(24);
        }
      }
    }

    List<Ring> rings() {
      Map<Integer, List<String>> members = new TreeMap<>();
      for (int account = 0; account < ACCOUNTS; account++) {
        members
            .computeIfAbsent(groups[account], group -> new ArrayList<>())
            .add("a%03d".formatted(account));
      }
      List<Ring> rings = new ArrayList<>();
      for (Map.Entry<Integer, List<String>> entry : members.entrySet()) {
        if (entry.getValue().size() >= 3 && entry.getKey() < 20) {
          rings.add(RingLineageTest.ring(0.5 + entry.getKey() / 50.0, entry.getValue()));
        }
      }
      return rings;
    }
  }

  private static Set<String> members(Ring ring) {
    Set<String> ids = new TreeSet<>();
    ring.members().forEach(member -> ids.add(member.accountId()));
    return ids;
  }

  private static List<PreviousRing> previous(Collection<TrackedRing> rings) {
    return rings.stream().map(PreviousRing::of).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyRunKeepsTheLaws(long seed) {
    Marketplace marketplace = new Marketplace(seed);
    List<TrackedRing> before = List.of();
    Set<String> everGiven = new HashSet<>();
    for (int run = 0; run < RUNS; run++) {
      List<TrackedRing> now = RingLineage.track(marketplace.rings(), "S-" + run, previous(before));
      check("seed " + seed + ", run " + run, before, now, everGiven);
      now.forEach(ring -> everGiven.add(ring.ringId()));
      before = now;
      marketplace.drift();
    }
  }

  private static void check(
      String where, List<TrackedRing> before, List<TrackedRing> now, Set<String> everGiven) {
    Map<String, TrackedRing> live = new HashMap<>();
    before.stream()
        .filter(ring -> ring.status() != RingStatus.DISSOLVED)
        .forEach(ring -> live.put(ring.ringId(), ring));
    assertThat(now).as(where).extracting(TrackedRing::ringId).doesNotHaveDuplicates();
    Set<String> accountedFor = new HashSet<>();
    for (TrackedRing ring : now) {
      accountedFor.add(ring.ringId());
      accountedFor.addAll(ring.lineage());
      TrackedRing last = live.get(ring.ringId());
      assertThat(last != null || !everGiven.contains(ring.ringId()))
          .as(where + ": an id comes from the previous run or was never given")
          .isTrue();
      boolean sameMembers = last != null && members(last.ring()).equals(members(ring.ring()));
      if (ring.status() == RingStatus.DISSOLVED) {
        assertThat(sameMembers).as(where).isTrue();
        continue;
      }
      assertThat(ring.status() == RingStatus.UNCHANGED).as(where).isEqualTo(sameMembers);
      int expected = last == null ? 1 : last.revision() + (sameMembers ? 0 : 1);
      assertThat(ring.revision()).as(where).isEqualTo(expected);
      assertThat(ring.lineage()).as(where).isSorted().doesNotContain(ring.ringId());
      assertThat(live.keySet()).as(where).containsAll(ring.lineage());
    }
    assertThat(accountedFor).as(where).containsAll(live.keySet());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void theOrderOfListsDoesNotMatter(long seed) {
    Marketplace marketplace = new Marketplace(seed);
    List<TrackedRing> before = RingLineage.track(marketplace.rings(), "S-0", List.of());
    marketplace.drift();
    List<Ring> rings = new ArrayList<>(marketplace.rings());
    List<PreviousRing> previous = new ArrayList<>(previous(before));
    List<TrackedRing> expected = RingLineage.track(rings, "S-1", previous);

    Random random = new Random(seed);
    Collections.shuffle(rings, random);
    Collections.shuffle(previous, random);

    assertThat(RingLineage.track(rings, "S-1", previous)).as("seed " + seed).isEqualTo(expected);
  }
}
