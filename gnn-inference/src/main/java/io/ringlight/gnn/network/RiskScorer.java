package io.ringlight.gnn.network;

import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.gnn.feature.FeatureSchema;
import io.ringlight.graph.ParallelTasks;
import io.ringlight.graph.Progress;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives accounts their risks. Rows go through the network in batches of one size, each thread with
 * arrays of its own, so that the bits of a result do not depend on the threads; memory stays the
 * same however many rows there are. Safe for several threads until it is closed.
 */
public final class RiskScorer implements AutoCloseable {
  private static final int ROWS = BatchLogits.ROWS;

  private final RiskNetwork network;
  private final Queue<ScoringBatch> idle = new ConcurrentLinkedQueue<>();

  /** Starts the engine unless it runs. */
  public RiskScorer(RiskNetwork network) {
    TorchEngine.start(message -> {});
    this.network = network;
  }

  /**
   * The risk of each row, between 0 and 1, rounded to four digits.
   *
   * @param rows of the network's schema
   * @param threads at least 1; the result does not depend on it
   * @param progress is told of rows
   */
  public float[] risks(FeatureRows rows, int threads, Progress progress) {
    checkSchema(rows.schema());
    progress.begin("scoring accounts", rows.size());
    float[] risks = new float[rows.size()];
    int batches = (rows.size() + ROWS - 1) / ROWS;
    AtomicInteger next = new AtomicInteger();
    Runnable task =
        () -> {
          ScoringBatch batch = take();
          try {
            for (int at = next.getAndIncrement(); at < batches; at = next.getAndIncrement()) {
              int from = at * ROWS;
              int count = Math.min(ROWS, rows.size() - from);
              put(batch.logits(rows, from, count), risks, from, count);
              progress.advance(count);
            }
          } finally {
            idle.add(batch);
          }
        };
    run(task, Math.max(1, Math.min(threads, batches)));
    progress.end();
    return risks;
  }

  /**
   * Logits, before they are calibrated, for explanations: what would be if a row were different.
   *
   * @param values rows of the schema's width, one after the other
   * @param rows how many there are
   */
  public float[] logits(float[] values, int rows) {
    FeatureRows given = new ValueRows(network.schema(), values, rows);
    float[] logits = new float[rows];
    ScoringBatch batch = take();
    try {
      for (int from = 0; from < rows; from += ROWS) {
        int count = Math.min(ROWS, rows - from);
        System.arraycopy(batch.logits(given, from, count), 0, logits, from, count);
      }
      return logits;
    } finally {
      idle.add(batch);
    }
  }

  private void checkSchema(FeatureSchema schema) {
    if (!schema.equals(network.schema())) {
      throw new IllegalArgumentException("the rows have other columns than the network reads");
    }
  }

  private ScoringBatch take() {
    ScoringBatch batch = idle.poll();
    return batch == null ? new ScoringBatch(network) : batch;
  }

  private static void run(Runnable task, int threads) {
    if (threads == 1) {
      task.run();
      return;
    }
    Runnable[] tasks = new Runnable[threads];
    Arrays.fill(tasks, task);
    ParallelTasks.withThreads(
        threads,
        () -> {
          ParallelTasks.run(tasks);
          return null;
        });
  }

  private void put(float[] logits, float[] risks, int from, int count) {
    for (int i = 0; i < count; i++) {
      risks[from + i] = network.calibration().risk(logits[i]);
    }
  }

  @Override
  public void close() {
    for (ScoringBatch batch = idle.poll(); batch != null; batch = idle.poll()) {
      batch.close();
    }
  }
}
