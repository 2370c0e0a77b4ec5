package io.ringlight.gnn.feature;

import io.ringlight.graph.ParallelTasks;
import java.util.ArrayList;
import java.util.List;

/** Splits work over accounts into ranges that run side by side; each writes its own places only. */
final class Ranges {
  private static final int SIZE = 8192;

  private Ranges() {}

  /** Work on the items from {@code from} to before {@code to}. */
  @FunctionalInterface
  interface Work {
    void work(int from, int to);
  }

  static void each(int count, Work work) {
    List<Runnable> tasks = new ArrayList<>();
    for (int start = 0; start < count; start += SIZE) {
      int from = start;
      int to = Math.min(count, start + SIZE);
      tasks.add(() -> work.work(from, to));
    }
    ParallelTasks.run(tasks.toArray(Runnable[]::new));
  }
}
