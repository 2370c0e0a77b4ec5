package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.Times;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValidationSplitTest {
  private static final long NEVER = Times.MISSING;

  @Test
  void takesTheLatestGroupsOfEachKind() {
    int[] groups = {1, 1, 2, 3, 4, 5, 6, 7};
    float[] fraud = {1, 1, 1, 0, 0, 0, 0, 0};
    long[] times = {10, 90, 50, 10, 80, 20, NEVER, 70};
    assertThat(ValidationSplit.validation(groups, fraud, times, 0.4, 1))
        .containsExactly(true, true, false, false, true, false, false, true);
  }

  @Test
  void keepsGroupsWholeAndBothKindsOnBothSides() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] groups = random.ints(200, 0, 40).toArray();
      float[] fraud = new float[groups.length];
      for (int i = 0; i < fraud.length; i++) {
        fraud[i] = groups[i] < 8 && random.nextInt(3) > 0 ? 1 : 0;
      }
      long[] times = new long[groups.length];
      Arrays.fill(times, NEVER);
      boolean[] validation = ValidationSplit.validation(groups, fraud, times, 0.3, seed);
      check(seed, groups, fraud, validation);
    }
  }

  private static void check(int seed, int[] groups, float[] fraud, boolean[] validation) {
    Boolean[] sideOf = new Boolean[40];
    int[] rows = new int[2];
    int[] positive = new int[2];
    for (int i = 0; i < groups.length; i++) {
      Boolean side = sideOf[groups[i]];
      assertThat(side == null || side == validation[i]).as("seed %s, row %s", seed, i).isTrue();
      sideOf[groups[i]] = validation[i];
      rows[validation[i] ? 1 : 0]++;
      positive[validation[i] ? 1 : 0] += (int) fraud[i];
    }
    assertThat(positive).as("seed %s", seed).doesNotContain(0);
    assertThat(rows[1]).as("seed %s", seed).isBetween(55, 85);
  }

  @Test
  void drawsOtherGroupsByAnotherSeed() {
    int[] groups = new SplittableRandom(1).ints(100, 0, 30).toArray();
    float[] fraud = new float[100];
    long[] times = new long[100];
    assertThat(ValidationSplit.validation(groups, fraud, times, 0.3, 1))
        .isEqualTo(ValidationSplit.validation(groups, fraud, times, 0.3, 1))
        .isNotEqualTo(ValidationSplit.validation(groups, fraud, times, 0.3, 2));
  }

  @Test
  void leavesASingleGroupToTraining() {
    assertThat(
            ValidationSplit.validation(
                new int[] {4, 4}, new float[] {1, 1}, new long[] {NEVER, NEVER}, 0.5, 1))
        .containsExactly(false, false);
  }
}
