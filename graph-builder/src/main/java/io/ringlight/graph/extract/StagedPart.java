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

  /** Rows with the same columns. */
  sealed interface Segment {
    /** Names of the feature columns behind the table's own. */
    List<String> features();
  }

  /** Rows that were checked one by one and wait in a file. */
  record FileSegment(Path file, List<String> features) implements Segment {}

  /**
   * Rows that the database reads from where they are.
   *
   * @param query SQL: selects the staged columns
   */
  record QuerySegment(String query, List<String> features) implements Segment {}

  /** What identifies the bytes of a file. */
  record FileDigest(long bytes, String sha256) {}
}
