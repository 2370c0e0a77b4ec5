package io.ringlight.ring.algo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the numbered parts of a piece of work on a fixed number of threads, the caller among them.
 * Which thread does which part is left to chance, so parts must not depend on each other.
 */
final class Workers implements AutoCloseable {
  /** One part of the work; workers are numbered from zero and each runs one part at a time. */
  interface Part {
    void run(int worker, int part);
  }

  private final int count;
  private final ExecutorService others;

  Workers(int count) {
    this.count = count;
    this.others = count == 1 ? null : Executors.newFixedThreadPool(count - 1, Workers::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ringlight-leiden");
    thread.setDaemon(true);
    return thread;
  }

  int count() {
    return count;
  }

  /** Returns when all parts are done. */
  void run(int parts, Part part) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 1; worker < Math.min(count, parts); worker++) {
      int number = worker;
      running.add(others.submit(() -> work(number, next, parts, part)));
    }
    try {
      work(0, next, parts, part);
    } finally {
      running.forEach(Workers::await);
    }
  }

  private static void work(int worker, AtomicInteger next, int parts, Part part) {
    for (int index = next.getAndIncrement(); index < parts; index = next.getAndIncrement()) {
      part.run(worker, index);
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while other threads worked", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a part of the work failed", failed.getCause());
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.shutdownNow();
    }
  }
}
