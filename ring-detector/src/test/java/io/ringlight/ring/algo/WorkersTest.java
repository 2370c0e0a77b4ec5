package io.ringlight.ring.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void runEachPartOnce() {
    for (int count : new int[] {1, 2, 5}) {
      AtomicIntegerArray runs = new AtomicIntegerArray(1_000);
      try (Workers workers = new Workers(count)) {
        workers.run(
            1_000,
            (worker, part) -> {
              assertThat(worker).isBetween(0, count - 1);
              runs.incrementAndGet(part);
            });
      }

      for (int part = 0; part < runs.length(); part++) {
        assertThat(runs.get(part)).as("%d workers, part %d", count, part).isEqualTo(1);
      }
    }
  }

  @Test
  void tellTheCallerOfAFailureElsewhere() {
    try (Workers workers = new Workers(2)) {
      Thread caller = Thread.currentThread();
      assertThatIllegalStateException()
          .isThrownBy(() -> workers.run(2, (worker, part) -> failElsewhere(caller)))
          .withMessage("a part of the work failed")
          .withRootCauseInstanceOf(ArithmeticException.class);
    }
  }

  /** The caller's part returns only when the other thread has taken the other. */
  private static void failElsewhere(Thread caller) {
    if (Thread.currentThread() != caller) {
      caller.interrupt();
      throw new ArithmeticException("on purpose");
    }
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }
}
