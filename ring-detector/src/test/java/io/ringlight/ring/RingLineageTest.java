package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RingLineageTest {
  /** A ring of accounts named by one letter each. */
  static Ring ring(String letters) {
    return ring(0.9, letters.chars().mapToObj(letter -> "" + (char) letter).toList());
  }

  static Ring ring(double score, List<String> accountIds) {
    List<Member> members =
        accountIds.stream()
            .sorted()
            .map(id -> new Member(0, id, AccountKind.BUYER, null, RingRole.MEMBER))
            .toList();
    return new Ring(
        score,
        null,
        Typology.BRUSHING,
        Times.MISSING,
        Times.MISSING,
        members,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static PreviousRing previous(String ringId, String letters) {
    return PreviousRing.of(
        new TrackedRing(ringId, 3, RingStatus.GROWN, List.of("R-old"), ring(letters)));
  }

  private static List<TrackedRing> track(List<String> now, PreviousRing... previous) {
    return RingLineage.track(
        now.stream().map(RingLineageTest::ring).toList(), "S-1", List.of(previous));
  }

  private static String summary(TrackedRing tracked) {
    String members =
        String.join("", tracked.ring().members().stream().map(Member::accountId).toList());
    return "%s %s %s %d %s"
        .formatted(
            members,
            tracked.status().code(),
            tracked.ringId(),
            tracked.revision(),
            tracked.lineage());
  }

  private static List<String> summaries(List<TrackedRing> rings) {
    return rings.stream().map(RingLineageTest::summary).toList();
  }

  @Test
  void theFirstRunHasNewRingsOnly() {
    List<TrackedRing> rings = track(List.of("abc", "def"));

    assertThat(rings).extracting(TrackedRing::status).containsOnly(RingStatus.NEW);
    assertThat(rings).extracting(TrackedRing::revision).containsOnly(1);
    assertThat(rings).allMatch(ring -> ring.lineage().isEmpty());
    assertThat(rings).allMatch(ring -> ring.ringId().matches("R-[0-9a-f]{12}"));
    assertThat(rings).extracting(TrackedRing::ringId).doesNotHaveDuplicates();
  }

  @Test
  void anIdIsTheDigestOfSnapshotAndMembers() {
    // printf '\0\0\0\3S-1\0\0\0\1a\0\0\0\1b\0\0\0\1c' | sha256sum
    assertThat(track(List.of("abc")).get(0).ringId()).isEqualTo("R-bb378627ce5a");
    assertThat(RingLineage.track(List.of(ring("abc")), "S-2", List.of()).get(0).ringId())
        .isNotEqualTo("R-bb378627ce5a");
  }

  @Test
  void equalMembersKeepIdAndRevision() {
    assertThat(summaries(track(List.of("abcd"), previous("R-1", "abcd"))))
        .containsExactly("abcd unchanged R-1 3 []");
  }

  @Test
  void moreMembersRaiseTheRevision() {
    assertThat(summaries(track(List.of("abcdef"), previous("R-1", "abcd"))))
        .containsExactly("abcdef grown R-1 4 []");
  }

  @Test
  void fewerMembersRaiseTheRevision() {
    assertThat(summaries(track(List.of("abc"), previous("R-1", "abcdefgh"))))
        .containsExactly("abc shrunk R-1 4 []");
  }

  @Test
  void otherMembersRaiseTheRevision() {
    assertThat(summaries(track(List.of("abcx"), previous("R-1", "abcd"))))
        .containsExactly("abcx changed R-1 4 []");
  }

  @Test
  void aMergeKeepsTheIdOfTheLargestOverlap() {
    List<TrackedRing> rings =
        track(List.of("abcdefg"), previous("R-1", "abc"), previous("R-2", "defg"));

    assertThat(summaries(rings)).containsExactly("abcdefg merged R-2 4 [R-1]");
  }

  @Test
  void aSplitLeavesTheIdWithTheLargestPart() {
    List<TrackedRing> rings = track(List.of("abc", "defg"), previous("R-1", "abcdefg"));

    assertThat(rings.get(0).status()).isEqualTo(RingStatus.SPLIT);
    assertThat(rings.get(0).ringId()).isNotEqualTo("R-1");
    assertThat(rings.get(0).revision()).isEqualTo(1);
    assertThat(rings.get(0).lineage()).containsExactly("R-1");
    assertThat(summary(rings.get(1))).isEqualTo("defg split R-1 4 []");
  }

  @Test
  void ofEqualPartsTheOneWithTheFirstAccountKeepsTheId() {
    List<TrackedRing> rings = track(List.of("defg", "abcz"), previous("R-1", "abcdefgz"));

    assertThat(summary(rings.get(0))).isEqualTo("abcz split R-1 4 []");
    assertThat(rings.get(1).lineage()).containsExactly("R-1");
  }

  @Test
  void aRingThatIsMostlyAnothersPartDoesNotTakeASmallRingsId() {
    // "efghxyz" holds four of R-1's accounts and all three of R-2's: R-1's id stays with "abcdijk",
    // and R-2's must not pass to a group that is mostly R-1's.
    List<TrackedRing> rings =
        track(
            List.of("abcdijk", "efghxyz"), previous("R-1", "abcdefghijk"), previous("R-2", "xyz"));

    assertThat(summary(rings.get(0))).isEqualTo("abcdijk split R-1 4 []");
    assertThat(rings.get(1).status()).isEqualTo(RingStatus.MERGED);
    assertThat(rings.get(1).lineage()).containsExactly("R-1", "R-2");
    assertThat(rings.get(1).ringId()).isNotIn("R-1", "R-2");
  }

  @Test
  void anEndedRingIsListedOnceWithItsLastMembersAndScoreZero() {
    List<TrackedRing> rings = track(List.of("axyz"), previous("R-1", "abcd"));

    assertThat(rings.get(0).status()).isEqualTo(RingStatus.NEW);
    TrackedRing ended = rings.get(1);
    assertThat(summary(ended)).isEqualTo("abcd dissolved R-1 4 []");
    assertThat(ended.ring().score()).isZero();
    assertThat(ended.ring().qValue()).isNull();
    assertThat(ended.ring().members()).extracting(Member::account).containsOnly(-1);
    assertThat(ended.ring().reasons())
        .containsExactly(
            new Reason(
                "RING_DISSOLVED",
                EvidenceFamily.BEHAVIOUR,
                "no ring of this run goes on from it; 1 of its 4 last members are in rings now",
                1));
    assertThat(track(List.of(), PreviousRing.of(ended))).isEmpty();
  }

  @Test
  void halfOfTheSmallerRingIsNotMost() {
    List<TrackedRing> rings = track(List.of("abxyzw"), previous("R-1", "abcd"));

    assertThat(rings)
        .extracting(TrackedRing::status)
        .containsExactly(RingStatus.NEW, RingStatus.DISSOLVED);
    assertThat(summaries(track(List.of("abcxyzw"), previous("R-1", "abcd"))))
        .containsExactly("abcwxyz changed R-1 4 []");
  }

  @Test
  void aRingCanMergeAndSplitAtOnce() {
    List<TrackedRing> rings =
        track(List.of("abcdxyz", "efg"), previous("R-1", "abcdefg"), previous("R-2", "xyz"));

    assertThat(summary(rings.get(0))).isEqualTo("abcdxyz merged R-1 4 [R-2]");
    assertThat(rings.get(1).status()).isEqualTo(RingStatus.SPLIT);
    assertThat(rings.get(1).lineage()).containsExactly("R-1");
  }

  @Test
  void anIdThatIsTakenIsNotGivenAgain() {
    String id = track(List.of("abc")).get(0).ringId();
    PreviousRing ended =
        PreviousRing.of(new TrackedRing(id, 2, RingStatus.DISSOLVED, List.of(), ring("abc")));

    String again = track(List.of("abc"), ended).get(0).ringId();

    assertThat(again).matches("R-[0-9a-f]{12}").isNotEqualTo(id);
    assertThat(track(List.of("abc"), ended).get(0).ringId()).isEqualTo(again);
  }

  @Test
  void listsHighestScoreFirst() {
    List<Ring> rings =
        Stream.of(0.6, 0.95, 0.8)
            .map(score -> ring(score, List.of("a" + score, "b" + score, "c" + score)))
            .toList();

    assertThat(RingLineage.track(rings, "S-1", List.of()))
        .extracting(tracked -> tracked.ring().score())
        .containsExactly(0.95, 0.8, 0.6);
  }

  @Test
  void anAccountInTwoPreviousRingsIsAnError() {
    assertThatThrownBy(() -> track(List.of("abc"), previous("R-1", "abc"), previous("R-2", "cde")))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "The previous run lists account 'c' in ring R-1 and in ring R-2; give another previous"
                + " run.")
        .extracting(error -> ((RinglightException) error).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aRevisionBelowOneIsAnError() {
    assertThatThrownBy(
            () ->
                PreviousRing.of(new TrackedRing("R-1", 0, RingStatus.NEW, List.of(), ring("abc"))))
        .hasMessage("revision must be at least 1, not 0");
  }
}
