package io.ringlight.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * What one run gave and took.
 *
 * @param labels the community of each node
 * @param wallSeconds time on the clock
 * @param cpuSeconds time of all processors, compiler and garbage collector included
 */
record Run(int[] labels, double wallSeconds, double cpuSeconds) {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Times work inside this process, after a garbage collection. */
  static Run timed(Supplier<int[]> work) {
    System.gc();
    long cpu = PROCESS.getProcessCpuTime();
    long wall = System.nanoTime();
    int[] labels = work.get();
    return new Run(
        labels, (System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }
}
