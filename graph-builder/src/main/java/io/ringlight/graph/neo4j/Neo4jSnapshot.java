package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.exchange.ExchangeDatabase;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.PresentSnapshot;
import io.ringlight.graph.store.exchange.PresentTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.Bookmark;

/**
 * A snapshot that was taken of a graph.
 *
 * @param manifest of the snapshot
 * @param loadedId the snapshot that the graph says was loaded into it; null when it does not say
 * @param warnings sentences for people: what may be wrong with the snapshot
 */
public record Neo4jSnapshot(SnapshotManifest manifest, String loadedId, List<String> warnings) {
  public Neo4jSnapshot {
    warnings = List.copyOf(warnings);
  }

  /**
   * Streams a graph into a snapshot. Heap: some batches of records; what is numbered may spill.
   *
   * @param staging an existing directory for what does not fit in memory
   * @param directory of the snapshot; exists and is empty
   * @throws RinglightException {@link ExitCode#NO_INPUT} when the graph holds no account, {@link
   *     ExitCode#BAD_INPUT} when what it holds cannot be a snapshot
   */
  public static Neo4jSnapshot take(
      Neo4jGraph graph,
      Path staging,
      Path directory,
      int threads,
      long memoryBytes,
      Progress progress) {
    Set<Bookmark> before = graph.state();
    GraphDescription description = GraphDescription.read(graph);
    if (description.info() == null) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "No snapshot was ever loaded into "
              + graph.address()
              + "; load one with: ringlight load");
    }
    try (ExchangeDatabase database =
        ExchangeDatabase.open(description.features(), staging, directory, threads, memoryBytes)) {
      PresentTables present = new PresentTables(database);
      GraphReading reading = new GraphReading(graph, GraphNames.OURS, present, progress);
      for (ExchangeTable table : Neo4jLoader.tables()) {
        if (!(table instanceof LinkTable link) || link.isContent()) {
          reading.read(table);
        }
      }
      boolean isStill = graph.state().equals(before);
      SnapshotManifest manifest =
          PresentSnapshot.write(database, description.hasOrders(), directory, description.info());
      return new Neo4jSnapshot(
          manifest, description.snapshotId(), warnings(graph, description, isStill));
    }
  }

  private static List<String> warnings(
      Neo4jGraph graph, GraphDescription description, boolean isStill) {
    List<String> warnings = new ArrayList<>();
    if (!isStill) {
      warnings.add(
          graph.address()
              + " was written to while it was read, so the snapshot may show no single moment; take"
              + " it again when nothing writes.");
    }
    if (description.loadingId() != null) {
      warnings.add(
          "The load of "
              + description.loadingId()
              + " into "
              + graph.address()
              + " was not finished, so the snapshot lacks a part of it; run the load again.");
    }
    if (!description.hasOrders()) {
      warnings.add(
          "The graph holds no orders one by one (it was loaded with --no-orders), so the snapshot"
              + " shows no behaviour.");
    }
    return warnings;
  }
}
