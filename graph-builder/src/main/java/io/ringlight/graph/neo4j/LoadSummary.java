package io.ringlight.graph.neo4j;

import java.util.List;

/**
 * What a load did.
 *
 * @param snapshotId the snapshot that the graph holds now
 * @param kinds each kind of node and relationship, in the order in which they were written
 */
public record LoadSummary(String snapshotId, List<Kind> kinds) {
  /**
   * One kind of nodes or relationships.
   *
   * @param name a label or a type of relationships
   * @param snapshot how many the snapshot has
   * @param created how many were made
   * @param changed how many were there and were changed
   * @param deleted how many were removed
   * @param left how many of the graph's are not in the snapshot and stay
   */
  public record Kind(
      String name, long snapshot, long created, long changed, long deleted, long left) {}

  public LoadSummary {
    kinds = List.copyOf(kinds);
  }

  /** How many nodes and relationships stay that the snapshot does not have. */
  public long left() {
    return kinds.stream().mapToLong(Kind::left).sum();
  }
}
