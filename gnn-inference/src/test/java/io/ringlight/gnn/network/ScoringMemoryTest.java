package io.ringlight.gnn.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.Progress;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ScoringMemoryTest {
  private static long outsideTheHeap() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void takesNoMoreMemoryHoweverOftenItScores() {
    ValueRows rows = Rows.random(2 * BatchLogits.ROWS, 5);
    try (RiskScorer scorer = new RiskScorer(Rows.network(5))) {
      scorer.risks(rows, 1, Progress.NONE);
      long before = outsideTheHeap();
      for (int round = 0; round < 50; round++) {
        scorer.risks(rows, 1, Progress.NONE);
      }
      int batches = 100;
      assertThat(outsideTheHeap() - before)
          .as("each batch gives back its logits, no more")
          .isLessThanOrEqualTo((long) batches * BatchLogits.ROWS * Float.BYTES);
    }
  }
}
