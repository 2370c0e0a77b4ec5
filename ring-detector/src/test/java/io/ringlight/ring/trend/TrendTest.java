package io.ringlight.ring.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.Times;
import io.ringlight.ring.EvidenceFamily;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final Reason DEVICE =
      new Reason("DEVICE_SHARED_BY_MANY", EvidenceFamily.IDENTITY, "", 3);
  private static final Reason ADDRESS =
      new Reason("ADDRESS_SHARED_BY_MANY", EvidenceFamily.IDENTITY, "", 3);
  private static final Reason TOGETHER =
      new Reason("ORDERED_TOGETHER", EvidenceFamily.BEHAVIOUR, "", 3);

  private static TrackedRing ring(
      String id, RingStatus status, Typology typology, int size, String euros, Reason... reasons) {
    List<Member> members =
        IntStream.range(0, size)
            .mapToObj(i -> new Member(i, id + i, AccountKind.BUYER, null, RingRole.MEMBER))
            .toList();
    Ring ring =
        new Ring(
            0.9,
            null,
            typology,
            Times.MISSING,
            Times.MISSING,
            members,
            List.of(),
            List.of(reasons),
            List.of(),
            List.of(new Exposure("EUR", new BigDecimal(euros), 2, 0)));
    return new TrackedRing(id, 1, status, List.of(), ring);
  }

  private static RunIdentity run(int number) {
    return new RunIdentity("run " + number, Instant.EPOCH, 0, "ringlight", 0.5);
  }

  private static Tally tally(int rings, int accounts, String euros) {
    return new Tally(rings, accounts, new TreeMap<>(Map.of("EUR", new BigDecimal(euros))));
  }

  @Test
  void countsRingsAccountsAndMoneyByTypology() {
    Trend trend =
        Trend.of(
            List.of(),
            run(1),
            List.of(
                ring("a", RingStatus.NEW, Typology.BRUSHING, 4, "10.50"),
                ring("b", RingStatus.NEW, Typology.BRUSHING, 3, "0.25"),
                ring("c", RingStatus.NEW, Typology.UNKNOWN, 5, "1.00", DEVICE)));

    assertThat(trend.before()).isNull();
    assertThat(trend.now().of(Typology.BRUSHING)).isEqualTo(tally(2, 7, "10.75"));
    assertThat(trend.now().of(Typology.UNKNOWN)).isEqualTo(tally(1, 5, "1.00"));
    assertThat(trend.now().of(Typology.REVIEW_FARM)).isEqualTo(Tally.NONE);
    assertThat(trend.now().typologies()).containsOnlyKeys(Typology.BRUSHING, Typology.UNKNOWN);
  }

  @Test
  void dissolvedRingsAreNotCounted() {
    Trend trend =
        Trend.of(
            List.of(),
            run(1),
            List.of(ring("a", RingStatus.DISSOLVED, Typology.UNKNOWN, 4, "10.50", DEVICE)));

    assertThat(trend.now().typologies()).isEmpty();
    assertThat(trend.now().unknown()).isEmpty();
  }

  @Test
  void aFirstRunHasNothingNewToCompare() {
    List<TrackedRing> rings = List.of(ring("a", RingStatus.NEW, Typology.UNKNOWN, 4, "1", DEVICE));

    assertThat(Trend.of(List.of(), run(1), rings).newUnknown()).isEmpty();
  }

  @Test
  void aPatternIsTheLeadingReasonOfEachFamily() {
    TrackedRing ring =
        ring("a", RingStatus.NEW, Typology.UNKNOWN, 4, "1", TOGETHER, ADDRESS, DEVICE);

    assertThat(Pattern.of(ring.ring()).reasons())
        .containsExactly("ADDRESS_SHARED_BY_MANY", "ORDERED_TOGETHER");
  }

  @Test
  void newUnknownRingsAreGroupedByPatternAndWhatWasNeverSeenComesFirst() {
    Trend first =
        Trend.of(
            List.of(),
            run(1),
            List.of(ring("a", RingStatus.NEW, Typology.UNKNOWN, 4, "1", DEVICE)));
    Trend second = Trend.of(first.runs(), run(2), List.of());
    Trend third =
        Trend.of(
            second.runs(),
            run(3),
            List.of(
                ring("f", RingStatus.NEW, Typology.UNKNOWN, 6, "4", ADDRESS, TOGETHER),
                ring("e", RingStatus.NEW, Typology.UNKNOWN, 3, "2", DEVICE),
                ring("d", RingStatus.NEW, Typology.UNKNOWN, 3, "2", DEVICE),
                ring("c", RingStatus.GROWN, Typology.UNKNOWN, 9, "9", ADDRESS),
                ring("b", RingStatus.NEW, Typology.BRUSHING, 9, "9", ADDRESS)));

    assertThat(third.before().run()).isEqualTo(run(2));
    assertThat(third.newUnknown())
        .containsExactly(
            new NewPattern(
                new Pattern(List.of("ADDRESS_SHARED_BY_MANY", "ORDERED_TOGETHER")),
                tally(1, 6, "4"),
                List.of("f"),
                false),
            new NewPattern(
                new Pattern(List.of("DEVICE_SHARED_BY_MANY")),
                tally(2, 6, "4"),
                List.of("d", "e"),
                true));
  }

  @Test
  void theOldestRunsAreForgotten() {
    List<RunTally> runs = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      runs = Trend.of(runs, run(number), List.of()).runs();
    }

    assertThat(runs).hasSize(Trend.MOST_RUNS);
    assertThat(runs.get(0).run()).isEqualTo(run(31 - Trend.MOST_RUNS));
    assertThat(runs.get(Trend.MOST_RUNS - 1).run()).isEqualTo(run(30));
  }

  @Test
  void aTrendWithoutRunsIsAnError() {
    assertThatThrownBy(() -> new Trend(List.of(), List.of())).hasMessage("runs must not be empty");
  }
}
