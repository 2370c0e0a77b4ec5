package io.ringlight.ring.significance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairSetTest {
  @Test
  void holdsWhatAHashSetHolds() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int capacity = 1 + random.nextInt(60);
      PairSet pairs = new PairSet(capacity);
      Set<List<Integer>> oracle = new HashSet<>();
      for (int step = 0; step < 2_000; step++) {
        int left = random.nextInt(12);
        int right = random.nextInt(12);
        if (random.nextBoolean() && oracle.size() < capacity) {
          pairs.add(left, right);
          oracle.add(List.of(left, right));
        } else {
          pairs.remove(left, right);
          oracle.remove(List.of(left, right));
        }
        int other = random.nextInt(12);
        assertThat(pairs.contains(left, other))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(oracle.contains(List.of(left, other)));
      }
    }
  }
}
