package io.ringlight.ring.significance;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.ring.algo.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends decoys through the pipeline, several at a time where memory allows. */
public final class Decoys {
  /** What a link or an order takes in a decoy's snapshot, evidence and candidates; measured. */
  private static final long BYTES_OF_ROW = 500;

  private final GraphSnapshot snapshot;
  private final Pipeline pipeline;
  private final int threads;

  /**
   * @param snapshot the real marketplace
   * @param threads at least 1
   */
  public Decoys(GraphSnapshot snapshot, Pipeline pipeline, int threads) {
    this.snapshot = snapshot;
    this.pipeline = pipeline;
    this.threads = threads;
  }

  /**
   * The scores of some decoys. A decoy depends on the snapshot, the seed and its number alone, not
   * on threads, on memory or on how many others there are.
   *
   * @param count how many, at least 0
   * @param known what was computed before for the same snapshot, pipeline and seed, from the first
   *     decoy on; it is not computed again
   * @param progress is told of each decoy
   */
  public DecoyScores scores(int count, long seed, DecoyScores known, Progress progress) {
    int missing = count - known.count();
    if (missing <= 0) {
      return known.first(count);
    }
    progress.begin("drawing decoys", missing);
    DecoyMarketplaces marketplaces = new DecoyMarketplaces(snapshot);
    int atOnce = Math.min(Math.min(threads, missing), room());
    int threadsOfEach = Math.max(1, threads / atOnce);
    ExecutorService executor = Executors.newFixedThreadPool(atOnce);
    try {
      List<Future<double[]>> futures = new ArrayList<>();
      for (int decoy = known.count(); decoy < count; decoy++) {
        long ofDecoy = new SeededRandom(seed, decoy).nextLong();
        futures.add(
            executor.submit(() -> pipeline.scores(marketplaces.draw(ofDecoy), threadsOfEach)));
      }
      return known.and(results(futures, progress));
    } finally {
      executor.shutdownNow();
      progress.end();
    }
  }

  /** How many decoys fit into memory beside each other, at least one. */
  private int room() {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    long rows =
        1L
            + snapshot.identifierLinks().size()
            + snapshot.accountLinks().size()
            + snapshot.orders().size();
    return (int) Math.max(1, Math.min(threads, free / (rows * BYTES_OF_ROW)));
  }

  private static List<double[]> results(List<Future<double[]>> futures, Progress progress) {
    List<double[]> results = new ArrayList<>();
    try {
      for (Future<double[]> future : futures) {
        results.add(future.get());
        progress.advance(1);
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while drawing decoys.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
