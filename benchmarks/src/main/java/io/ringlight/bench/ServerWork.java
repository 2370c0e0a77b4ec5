package io.ringlight.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a server that this process started took for pieces of work, on the clock and of processors.
 */
final class ServerWork {
  /** When a piece of work began. */
  record Watch(long nanos, double serverSeconds) {}

  /**
   * Times a piece of work.
   *
   * @param work returns how many rows it wrote or read
   */
  void time(String name, LongSupplier work) {
    Watch watch = start();
    add(name, work.getAsLong(), watch);
  }

  static Watch start() {
    return new Watch(System.nanoTime(), serverSeconds());
  }

  /** Prints a piece of work that ends now. */
  void add(String name, long rows, Watch watch) {
    double seconds = (System.nanoTime() - watch.nanos) / 1e9;
    double server = serverSeconds() - watch.serverSeconds;
    System.out.printf(
        Locale.ROOT,
        "%-44s %,10d rows %7.1f s %,9.0f/s   server %7.1f s %,9.0f/s%n",
        name,
        rows,
        seconds,
        rows / seconds,
        server,
        rows / server);
  }

  private static double serverSeconds() {
    return ProcessHandle.current()
        .descendants()
        .map(ProcessHandle::info)
        .map(info -> info.totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(duration -> duration.toMillis() / 1e3)
        .sum();
  }
}
