package io.ringlight.ring.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/**
 * Splits work over ranges of equal cost. What comes back is in the order of the ranges; how many
 * ranges there are depends on the work alone, so results that are joined in order do not depend on
 * the number of threads.
 */
public final class Parallel {
  private static final int PARTS = 32;

  private final int threads;

  /**
   * @param threads at least 1
   */
  public Parallel(int threads) {
    this.threads = threads;
  }

  /** Work on the items from {@code from} to before {@code to}. */
  @FunctionalInterface
  public interface Range<T> {
    T work(int from, int to);
  }

  /**
   * Works on 0 to {@code count} - 1.
   *
   * @param cost of one item, at least 0
   */
  public <T> List<T> map(int count, IntUnaryOperator cost, Range<T> range) {
    long total = 0;
    for (int item = 0; item < count; item++) {
      total += 1 + cost.applyAsInt(item);
    }
    List<int[]> ranges = new ArrayList<>();
    int from = 0;
    long spent = 0;
    for (int item = 0; item < count; item++) {
      spent += 1 + cost.applyAsInt(item);
      if (spent * PARTS >= total * (ranges.size() + 1) || item == count - 1) {
        ranges.add(new int[] {from, item + 1});
        from = item + 1;
      }
    }
    return threads == 1 || ranges.size() < 2 ? here(ranges, range) : spread(ranges, range);
  }

  private static <T> List<T> here(List<int[]> ranges, Range<T> range) {
    List<T> results = new ArrayList<>();
    for (int[] bounds : ranges) {
      results.add(range.work(bounds[0], bounds[1]));
    }
    return results;
  }

  private <T> List<T> spread(List<int[]> ranges, Range<T> range) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int[] bounds : ranges) {
        futures.add(executor.submit(() -> range.work(bounds[0], bounds[1])));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while detecting rings.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}
