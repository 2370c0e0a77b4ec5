package io.ringlight.graph.extract;

/** How a file of an extract is written, told by the end of its name. */
enum FileFormat {
  CSV(".csv"),
  CSV_GZIP(".csv.gz"),
  JSON_LINES(".jsonl"),
  JSON_LINES_GZIP(".jsonl.gz"),
  PARQUET(".parquet");

  private final String suffix;

  FileFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The format of a file of this name, or null when it is none of ours. */
  static FileFormat of(String fileName) {
    for (FileFormat format : values()) {
      if (fileName.endsWith(format.suffix)) {
        return format;
      }
    }
    return null;
  }

  /** The name without its ending. */
  String stem(String fileName) {
    return fileName.substring(0, fileName.length() - suffix.length());
  }

  boolean isGzip() {
    return this == CSV_GZIP || this == JSON_LINES_GZIP;
  }

  boolean isCsv() {
    return this == CSV || this == CSV_GZIP;
  }
}
