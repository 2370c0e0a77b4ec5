package io.ringlight.graph.extract;

import io.ringlight.graph.Progress;
import java.io.IOException;
import java.nio.file.Path;

/** Reads one file by the reader for its format. */
final class PartReading {
  private final Path staging;
  private final ParquetAccess parquet;
  private final Progress progress;

  /**
   * @param staging where rows are staged
   */
  PartReading(Path staging, ParquetAccess parquet, Progress progress) {
    this.staging = staging;
    this.parquet = parquet;
    this.progress = progress;
  }

  StagedPart read(TablePart part, ValueMask mask) {
    PartRows rows = new PartRows(part, staging, mask);
    try {
      if (part.format() == FileFormat.PARQUET) {
        return new ParquetPartReader(parquet, rows).read(progress);
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
