package io.ringlight.ring.significance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.Times;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrataTest {
  @Test
  void aStratumHoldsOneClassNearInTimeAndEveryItemThatMayMoveIsInOne() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int size = random.nextInt(5_000);
      int[] classes = random.ints(size, -1, 3).toArray();
      long[] times = new long[size];
      for (int item = 0; item < size; item++) {
        times[item] = random.nextInt(9) == 0 ? Times.MISSING : random.nextInt(1000) * 3_600_000L;
      }
      check(new Strata(classes, 3, times), classes, times, "seed " + seed);
    }
  }

  private static void check(Strata strata, int[] classes, long[] times, String name) {
    int[] seen = new int[classes.length];
    for (int stratum = 0; stratum < strata.count(); stratum++) {
      int first = strata.item(strata.start(stratum));
      long latest = Times.MISSING;
      for (int place = strata.start(stratum); place < strata.end(stratum); place++) {
        int item = strata.item(place);
        seen[item]++;
        assertThat(classes[item]).as(name).isEqualTo(classes[first]);
        assertThat(times[item] == Times.MISSING).as(name).isEqualTo(times[first] == Times.MISSING);
        assertThat(times[item]).as(name).isGreaterThanOrEqualTo(latest);
        latest = times[item];
      }
    }
    for (int item = 0; item < seen.length; item++) {
      assertThat(seen[item]).as(name).isEqualTo(classes[item] < 0 ? 0 : 1);
    }
  }

  @Test
  void smallClassesAreNotCutAndLargeOnesIntoTwentyFour() {
    assertThat(new Strata(new int[799], 1, new long[799]).count()).isEqualTo(1);
    assertThat(new Strata(new int[800], 1, new long[800]).count()).isEqualTo(2);
    assertThat(new Strata(new int[40_000], 1, new long[40_000]).count()).isEqualTo(24);
    assertThat(new Strata(new int[0], 0, new long[0]).count()).isZero();
  }
}
