package io.ringlight.graph.extract;

import io.ringlight.graph.Progress;
import io.ringlight.graph.store.DuckDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Reads the files of an extract, several at once, and stages their rows. */
final class ExtractReading {
  private final Path directory;
  private final DuckDatabase database;
  private final Supplier<ValueMask> masks;
  private final Progress progress;

  /**
   * @param directory where rows are staged
   * @param masks gives each file its own mask
   */
  ExtractReading(
      Path directory, DuckDatabase database, Supplier<ValueMask> masks, Progress progress) {
    this.directory = directory;
    this.database = database;
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
        futures.add(workers.submit(() -> read(part)));
      }
      List<StagedPart> staged = new ArrayList<>();
      for (Future<StagedPart> future : futures) {
        staged.add(get(future));
      }
      return staged;
    } finally {
      workers.shutdownNow();
      progress.end();
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

  private StagedPart read(TablePart part) {
    PartRows rows = new PartRows(part, directory, masks.get());
    try {
      if (part.format() == FileFormat.PARQUET) {
        return new ParquetPartReader(database, rows, directory).read(progress);
      }
      if (part.format().isCsv()) {
        return new CsvPartReader(told -> SourceFile.open(part, told), rows).read(progress);
      }
      try (SourceFile source = SourceFile.open(part, progress)) {
        return new JsonLinesPartReader(rows).read(source);
      }
    } catch (IOException e) {
      throw SourceFile.failure(part.name(), e);
    }
  }
}
