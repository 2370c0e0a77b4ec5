package io.ringlight.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Measures how long the stages of a run take. */
public final class StageClock {
  /**
   * A stage that is over.
   *
   * @param seconds of real time
   */
  record Stage(String name, double seconds) {}

  private final LongSupplier nanoseconds;
  private final List<Stage> stages = new ArrayList<>();

  /**
   * @param nanoseconds a clock that never goes back, such as {@link System#nanoTime}
   */
  public StageClock(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Does the work of a stage and remembers how long it took. */
  public <T> T measure(String name, Supplier<T> work) {
    long start = nanoseconds.getAsLong();
    T result = work.get();
    stages.add(new Stage(name, (nanoseconds.getAsLong() - start) / 1e9));
    return result;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }
}
