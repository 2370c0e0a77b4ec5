package io.ringlight.graph.extract;

import io.ringlight.graph.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads the files of an extract, several at once, and stages their rows. */
final class ExtractReading {
  private final PartReading reading;
  private final Supplier<ValueMask> masks;
  private final Progress progress;

  /**
   * @param masks gives each file its own mask
   */
  ExtractReading(PartReading reading, Supplier<ValueMask> masks, Progress progress) {
    this.reading = reading;
    this.masks = masks;
    this.progress = progress;
  }

  /** What was read, in the order of the parts. */
  List<StagedPart> read(List<TablePart> parts, int threads) {
    progress.begin("reading tables", totalBytes(parts));
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, parts.size()));
    try {
      List<Future<StagedPart>> futures = new ArrayList<>();
      for (TablePart part : parts) {
        futures.add(workers.submit(() -> reading.read(part, masks.get())));
      }
      List<StagedPart> staged = new ArrayList<>();
      for (Future<StagedPart> future : futures) {
        staged.add(get(future));
      }
      return staged;
    } finally {
      stop(workers);
      progress.end();
    }
  }

  /** Returns when no worker stages rows any more, so that what was staged may be removed. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static StagedPart get(Future<StagedPart> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("Reading failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Reading was interrupted.", e);
    }
  }

  private static long totalBytes(List<TablePart> parts) {
    long bytes = 0;
    for (TablePart part : parts) {
      try {
        bytes += Files.size(part.path());
      } catch (IOException e) {
        return -1; // whoever opens the file tells why
      }
    }
    return bytes;
  }
}
