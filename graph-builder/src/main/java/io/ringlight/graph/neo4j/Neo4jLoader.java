package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotManifest;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.graph.store.exchange.ExchangeDatabase;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.GraphChanges;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
import io.ringlight.graph.store.exchange.PresentTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Loads snapshots into Neo4j. */
public final class Neo4jLoader {
  private final Neo4jGraph graph;
  private final Path snapshot;
  private final SnapshotManifest manifest;
  private final LoadOptions options;
  private final Progress progress;

  private Neo4jLoader(
      Neo4jGraph graph,
      Path snapshot,
      SnapshotManifest manifest,
      LoadOptions options,
      Progress progress) {
    this.graph = graph;
    this.snapshot = snapshot;
    this.manifest = manifest;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Makes the graph hold a snapshot: compares what is there with what should be, and writes the
   * difference, nodes before relationships, in batches. Loading twice is loading once; a load that
   * was interrupted is finished by the next. What others added to the graph stays. Heap: 8 bytes a
   * node and two batches; what is compared may spill to a temporary folder.
   *
   * @throws RinglightException {@link ExitCode#NO_INPUT} or {@link ExitCode#BAD_INPUT} for a
   *     missing or damaged snapshot, {@link ExitCode#TEMPORARY_FAILURE} while another load runs,
   *     and what the server refuses
   */
  public static LoadSummary load(
      Neo4jGraph graph, Path snapshot, LoadOptions options, Progress progress) {
    SnapshotManifest manifest = SnapshotManifest.read(snapshot);
    SnapshotReader.check(snapshot, manifest, options.threads());
    return new Neo4jLoader(graph, snapshot, manifest, options, progress).load();
  }

  private LoadSummary load() {
    GraphSchema.create(graph);
    LoadLock lock = LoadLock.take(graph);
    try (TemporaryDirectory staging = new TemporaryDirectory()) {
      List<String> ours = SnapshotReader.features(snapshot, manifest);
      TreeSet<String> features = new TreeSet<>(GraphDescription.read(graph).features());
      features.addAll(ours);
      GraphDescription.beginLoad(graph, manifest, List.copyOf(features), options.withOrders());
      try (ExchangeDatabase database =
          ExchangeDatabase.open(
              List.copyOf(features),
              staging.path(),
              List.of(snapshot),
              options.threads(),
              options.memoryBytes())) {
        LoadSummary summary = write(database);
        GraphDescription.endLoad(graph, manifest.snapshotId(), ours);
        return summary;
      }
    } finally {
      lock.close();
    }
  }

  private LoadSummary write(ExchangeDatabase database) {
    PresentTables present = new PresentTables(database);
    GraphReading reading = new GraphReading(graph, present, progress);
    for (ExchangeTable table : tables()) {
      reading.read(GraphPattern.ours(table));
    }
    GraphChanges changes = new GraphChanges(database, present, snapshot, options.withOrders());
    GraphLoad load = new GraphLoad(manifest, changes, new GraphWriting(graph), options, progress);
    Map<ExchangeTable, LoadSummary.Kind> kinds = new LinkedHashMap<>();
    for (NodeTable table : NodeTable.values()) {
      kinds.put(table, load.write(table));
    }
    for (LinkTable table : LinkTable.values()) {
      kinds.put(table, load.write(table));
    }
    for (LinkTable table : LinkTable.values()) {
      kinds.put(table, load.finish(table, kinds.get(table)));
    }
    for (NodeTable table : NodeTable.values()) {
      kinds.put(table, load.finish(table, kinds.get(table)));
    }
    return new LoadSummary(manifest.snapshotId(), List.copyOf(kinds.values()));
  }

  static List<ExchangeTable> tables() {
    List<ExchangeTable> tables = new ArrayList<>(List.of(NodeTable.values()));
    tables.addAll(List.of(LinkTable.values()));
    return tables;
  }
}
