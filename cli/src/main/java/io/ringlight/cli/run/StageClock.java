package io.ringlight.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures how long the stages of a run take. */
public final class StageClock {
  /**
   * A stage that is over.
   *
   * @param seconds of real time
   */
  public record Stage(String name, double seconds) {}

  private final LongSupplier nanoseconds;
  private final List<Stage> stages = new ArrayList<>();

  /**
   * @param nanoseconds a clock that never goes back, such as {@link System#nanoTime}
   */
  public StageClock(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
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
    long start = nanoseconds.getAsLong();
    T result = work.run();
    stages.add(new Stage(name, (nanoseconds.getAsLong() - start) / 1e9));
    return result;
  }

  List<Stage> stages() {
    return List.copyOf(stages);
  }
}
