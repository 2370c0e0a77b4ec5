package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisjointSetsTest {
  private static int[] roots(DisjointSets sets) {
    return IntStream.range(0, sets.size()).map(sets::root).toArray();
  }

  @Test
  void theSmallestNumberNamesASetWhateverTheOrderOfJoins() {
    DisjointSets sets = DisjointSets.ofSize(7);
    sets.join(6, 4);
    sets.join(5, 6);
    sets.join(2, 3);
    sets.join(3, 5);
    assertThat(roots(sets)).containsExactly(0, 1, 2, 2, 2, 2, 2);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    DisjointSets sets = DisjointSets.ofSize(3);
    DisjointSets copy = sets.copy();
    sets.join(0, 1);
    copy.join(1, 2);
    assertThat(roots(sets)).containsExactly(0, 0, 2);
    assertThat(roots(copy)).containsExactly(0, 1, 1);
  }
}
