package io.ringlight.graph.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file that was read: its good rows wait in segments for the database, its bad ones in a file of
 * rejects.
 *
 * @param rows how many rows it has
 * @param rejected how many of them broke a rule that needs no other row
 * @param rejects where those are; null when there are none
 * @param seen the known columns that occur, features included
 * @param unknown the columns that were ignored
 */
record StagedPart(
    TablePart part,
    long rows,
    long rejected,
    List<Segment> segments,
    Path rejects,
    Set<String> seen,
    Set<String> unknown,
    FileDigest digest) {

  /**
   * Rows with the same columns.
   *
   * @param features names of the feature columns behind the table's own
   */
  record Segment(Path file, List<String> features) {}

  /** What identifies the bytes of a file. */
  record FileDigest(long bytes, String sha256) {}
}
