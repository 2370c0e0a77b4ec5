package io.ringlight.graph.extract;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an extract becomes a snapshot.
 *
 * @param asOf the moment to show, in {@link io.ringlight.graph.Times}; null: the newest time seen
 * @param window how far back to look from then; null: without limit
 * @param maxRejects the largest share of a table's rows that may be rejected, 0 to 1
 * @param pseudonymizeKeyFile key under which ids and texts are replaced; null: they stay
 * @param idMapFile where to write which account has which pseudonym, complete when the build
 *     returns; null: nowhere
 * @param rejectsDirectory where rejected rows are written, as {@code <table>.csv}; made when needed
 * @param threads at least 1; the result does not depend on it
 * @param memoryBytes what the embedded database may take before it spills to disk
 */
public record BuildOptions(
    Long asOf,
    Duration window,
    double maxRejects,
    Path pseudonymizeKeyFile,
    Path idMapFile,
    Path rejectsDirectory,
    int threads,
    long memoryBytes) {
  private static final double DEFAULT_MAX_REJECTS = 0.01;
  private static final long DEFAULT_MEMORY_BYTES = 2L << 30;

  /** Everything as it is, at most one row in a hundred rejected, all processors. */
  public static BuildOptions defaults(Path rejectsDirectory) {
    return new BuildOptions(
        null,
        null,
        DEFAULT_MAX_REJECTS,
        null,
        null,
        rejectsDirectory,
        Runtime.getRuntime().availableProcessors(),
        DEFAULT_MEMORY_BYTES);
  }
}
