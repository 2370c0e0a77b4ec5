package io.ringlight.cli.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures how long the stages of a run take. */
public final class StageClock {
  /**
   * A stage that is over.
   *
   * @param seconds of real time
   * @param cpuSeconds of all processors together; the steadier figure on a busy machine
   */
  public record Stage(String name, double seconds, double cpuSeconds) {}

  private static final double NANOSECONDS = 1e9;

  private final LongSupplier realTime;
  private final LongSupplier cpuTime;
  private final List<Stage> stages = new ArrayList<>();

  /**
   * @param realTime nanoseconds on a clock that never goes back
   * @param cpuTime nanoseconds that processors have worked
   */
  StageClock(LongSupplier realTime, LongSupplier cpuTime) {
    this.realTime = realTime;
    this.cpuTime = cpuTime;
  }

  /** Measures this process. */
  public static StageClock ofProcess() {
    return new StageClock(
        System::nanoTime,
        () -> ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
  }

  /**
   * The work of a stage.
   *
   * @param <E> what it may throw
   */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does the work of a stage and remembers how long it took. */
  public <T, E extends Exception> T measure(String name, Work<T, E> work) throws E {
    long realStart = realTime.getAsLong();
    long cpuStart = cpuTime.getAsLong();
    T result = work.run();
    stages.add(
        new Stage(
            name,
            (realTime.getAsLong() - realStart) / NANOSECONDS,
            (cpuTime.getAsLong() - cpuStart) / NANOSECONDS));
    return result;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }
}
