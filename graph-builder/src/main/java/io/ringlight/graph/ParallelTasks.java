package io.ringlight.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * Runs independent tasks side by side, in the fork-join pool of the calling thread: whoever wants a
 * certain number of threads calls from within {@link #withThreads}. A task that fails makes the
 * call fail with what it threw.
 */
public final class ParallelTasks {
  private ParallelTasks() {}

  /** Does some work in a pool of its own, in which all tasks of the work run. */
  public static <T> T withThreads(int threads, Supplier<T> work) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.invoke(task(work));
    } finally {
      pool.shutdown();
    }
  }

  /** Runs all tasks and returns when they are done. */
  public static void run(Runnable... tasks) {
    List<ForkJoinTask<?>> forked = new ArrayList<>(tasks.length);
    for (Runnable task : tasks) {
      forked.add(ForkJoinTask.adapt(task));
    }
    ForkJoinTask.invokeAll(forked);
  }

  /** The results of all tasks, in their order. */
  public static <T> List<T> results(List<Supplier<T>> tasks) {
    List<ForkJoinTask<T>> forked = new ArrayList<>(tasks.size());
    for (Supplier<T> task : tasks) {
      forked.add(task(task));
    }
    ForkJoinTask.invokeAll(forked);
    List<T> results = new ArrayList<>(tasks.size());
    for (ForkJoinTask<T> task : forked) {
      results.add(task.join());
    }
    return results;
  }

  private static <T> ForkJoinTask<T> task(Supplier<T> work) {
    Callable<T> callable = work::get;
    return ForkJoinTask.adapt(callable);
  }
}
