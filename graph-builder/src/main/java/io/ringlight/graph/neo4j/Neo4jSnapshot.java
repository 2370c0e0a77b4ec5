package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.exchange.ExchangeDatabase;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
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
   * @param mapping where a graph that others built keeps things; null: as ours does
   * @param staging an existing directory for what does not fit in memory
   * @param directory of the snapshot; exists and is empty
   * @throws RinglightException {@link ExitCode#NO_INPUT} when the graph holds no account, {@link
   *     ExitCode#BAD_INPUT} when what it holds cannot be a snapshot
   */
  public static Neo4jSnapshot take(
      Neo4jGraph graph,
      GraphMapping mapping,
      Path staging,
      Path directory,
      int threads,
      long memoryBytes,
      Progress progress) {
    Set<Bookmark> before = graph.state();
    GraphDescription description =
        mapping == null ? loaded(graph) : GraphDescription.foreign(mapping);
    try (ExchangeDatabase database =
        ExchangeDatabase.open(
            description.features(), staging, List.of(directory), threads, memoryBytes)) {
      PresentTables present = new PresentTables(database);
      GraphReading reading = new GraphReading(graph, present, progress);
      (mapping == null ? ours(description) : mapping.patterns()).forEach(reading::read);
      if (!present.hasAccounts()) {
        throw new RinglightException(
            ExitCode.NO_INPUT,
            graph.address() + " holds no account; check the address, the database and the labels.");
      }
      boolean isStill = graph.state().equals(before);
      SnapshotManifest manifest =
          PresentSnapshot.write(database, description.hasOrders(), directory, description.info());
      return new Neo4jSnapshot(
          manifest, description.snapshotId(), warnings(graph, mapping, description, isStill));
    }
  }

  private static GraphDescription loaded(Neo4jGraph graph) {
    GraphDescription description = GraphDescription.read(graph);
    if (description.info() == null) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "No snapshot was ever loaded into "
              + graph.address()
              + "; load one with: ringlight load, or say with --mapping what the graph holds.");
    }
    return description;
  }

  /**
   * A load without orders may have left those of an earlier one; the links count them already, so
   * they are not read.
   */
  private static List<GraphPattern> ours(GraphDescription description) {
    return Neo4jLoader.tables().stream()
        .filter(table -> !(table instanceof LinkTable link) || link.isContent())
        .filter(table -> table != NodeTable.ORDER || description.hasOrders())
        .map(GraphPattern::ours)
        .toList();
  }

  private static List<String> warnings(
      Neo4jGraph graph, GraphMapping mapping, GraphDescription description, boolean isStill) {
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
          mapping == null
              ? "The graph was loaded with --no-orders, so the snapshot shows no behaviour; a load"
                  + " without it brings orders."
              : "The mapping names no order, so the snapshot shows no behaviour; add lines for order"
                  + " if the graph holds some.");
    }
    return warnings;
  }
}
