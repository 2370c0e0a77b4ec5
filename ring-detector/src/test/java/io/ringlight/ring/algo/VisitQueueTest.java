package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VisitQueueTest {
  @Test
  void givesEachWaitingNodeOnce() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      boolean[] waiting = new boolean[1 + random.nextInt(2_000)];
      TreeSet<Integer> expected = new TreeSet<>();
      VisitQueue queue = new VisitQueue(waiting.clone(), new SeededRandom(seed));
      for (int count = 0; count < 500; count++) {
        int node = random.nextInt(waiting.length);
        queue.add(node);
        expected.add(node);
      }
      assertThat(drain(queue)).as("seed %d", seed).containsExactlyElementsOf(expected);
    }
  }

  private static TreeSet<Integer> drain(VisitQueue queue) {
    TreeSet<Integer> taken = new TreeSet<>();
    int[] block = new int[7];
    while (!queue.isEmpty()) {
      int count = queue.remove(block);
      for (int index = 0; index < count; index++) {
        assertThat(taken.add(block[index])).isTrue();
      }
    }
    return taken;
  }
}
