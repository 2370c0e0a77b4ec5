package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RingChoiceTest {
  private static final Path RUN = Path.of("runs/a");
  private static final List<TrackedRing> RINGS =
      Stream.of("R-12ab", "R-12ac", "R-7f", "R-7f00", "R-7f01")
          .map(id -> new TrackedRing(id, 1, RingStatus.NEW, List.of(), null))
          .toList();

  private static String choose(String wanted) {
    return RingChoice.choose(RINGS, wanted, RUN).ringId();
  }

  private static void assertFails(
      List<TrackedRing> rings, String wanted, ExitCode code, String message) {
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> RingChoice.choose(rings, wanted, RUN))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  @Test
  void aBeginningThatOneRingHasIsEnough() {
    assertThat(choose("R-12ab")).isEqualTo("R-12ab");
    assertThat(choose("R-12ac")).isEqualTo("R-12ac");
    assertThat(choose("r-12AB")).isEqualTo("R-12ab");
  }

  @Test
  void aWholeIdWinsOverLongerOnes() {
    assertThat(choose("R-7f")).isEqualTo("R-7f");
  }

  @Test
  void aBeginningOfSeveralIsWrongUsage() {
    assertFails(
        RINGS,
        "R-12",
        ExitCode.USAGE,
        "2 rings begin with R-12 (R-12ab, R-12ac); give more of the id.");
    assertFails(
        RINGS,
        "R",
        ExitCode.USAGE,
        "5 rings begin with R (R-12ab, R-12ac, R-7f, ...); give more of the id.");
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    assertFails(
        RINGS,
        "R-7e01",
        ExitCode.NO_INPUT,
        "There is no ring R-7e01 in runs/a; the nearest is R-7f01.");
    assertFails(
        List.of(),
        "R-7e01",
        ExitCode.NO_INPUT,
        "There is no ring R-7e01 in runs/a: it lists no ring at all.");
  }
}
