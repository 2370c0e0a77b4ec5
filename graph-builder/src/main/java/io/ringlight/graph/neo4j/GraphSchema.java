package io.ringlight.graph.neo4j;

import io.ringlight.graph.store.exchange.NodeTable;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The constraints of our graph: what finds nodes by their ids, and keeps ids unique. */
final class GraphSchema {
  private GraphSchema() {}

  /** Makes what is missing, and waits until it is in use. Needs no graph to be there. */
  static void create(Neo4jGraph graph) {
    for (NodeTable table : NodeTable.values()) {
      constrain(
          graph,
          table.name(),
          GraphNames.OURS.of(table),
          table.keys().stream()
              .map(key -> "n." + GraphNames.quote(key.name()))
              .collect(Collectors.joining(", ")));
    }
    constrain(graph, "graph", GraphDescription.LABEL, "n.name");
    constrain(graph, "load", LoadLock.LABEL, "n.name");
    graph.write("CALL db.awaitIndexes(300)", Map.of());
  }

  private static void constrain(Neo4jGraph graph, String name, String label, String keys) {
    graph.write(
        "CREATE CONSTRAINT ringlight_%s IF NOT EXISTS FOR (n:%s) REQUIRE (%s) IS UNIQUE"
            .formatted(name.toLowerCase(Locale.ROOT), label, keys),
        Map.of());
  }
}
