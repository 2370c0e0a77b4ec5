package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageClockTest {
  @Test
  void measuresEachStageInSeconds() {
    Iterator<Long> times = List.of(5L, 1_500_000_005L, 2_000_000_000L, 2_250_000_000L).iterator();
    Iterator<Long> work = List.of(0L, 2_000_000_000L, 2_000_000_000L, 2_500_000_000L).iterator();
    StageClock clock = new StageClock(times::next, work::next);
    assertThat(clock.<String, RuntimeException>measure("build", () -> "built")).isEqualTo("built");
    clock.<Void, RuntimeException>measure("detect", () -> null);
    assertThat(clock.stages())
        .containsExactly(
            new StageClock.Stage("build", 1.5, 2), new StageClock.Stage("detect", 0.25, 0.5));
  }

  @Test
  void peakMemoryCoversWhatWasOnceHeld() {
    long before = PeakMemory.bytes();
    byte[] ballast = new byte[64 << 20];
    java.util.Arrays.fill(ballast, (byte) 1);
    assertThat(PeakMemory.bytes()).isGreaterThanOrEqualTo(Math.max(before, ballast.length));
  }
}
