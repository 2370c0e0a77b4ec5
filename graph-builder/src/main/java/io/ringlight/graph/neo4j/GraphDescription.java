package io.ringlight.graph.neo4j;

import io.ringlight.graph.Times;
import io.ringlight.graph.store.SnapshotInfo;
import io.ringlight.graph.store.SnapshotManifest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What the graph says of itself, on a node of its own.
 *
 * @param snapshotId the snapshot that was loaded last and whole; null when none was
 * @param loadingId the snapshot whose load has begun and not ended; null when none has
 * @param info of the snapshot; null when none was loaded
 * @param features names of the {@code f_*} properties of accounts
 * @param hasOrders whether orders are kept one by one
 */
record GraphDescription(
    String snapshotId,
    String loadingId,
    SnapshotInfo info,
    List<String> features,
    boolean hasOrders) {
  static final String LABEL = "RinglightGraph";

  private static final String NODE = "(g:" + LABEL + " {name: 'graph'})";
  private static final GraphDescription NOTHING =
      new GraphDescription(null, null, null, List.of(), true);

  /** Reads it; a graph without one says nothing. */
  static GraphDescription read(Neo4jGraph graph) {
    AtomicReference<GraphDescription> found = new AtomicReference<>(NOTHING);
    graph.read(
        "MATCH "
            + NODE
            + " RETURN g.snapshot_id AS snapshot_id, g.loading AS loading,"
            + " g.as_of AS as_of, g.window AS window, g.pseudonymized AS pseudonymized,"
            + " g.key_fingerprint AS key_fingerprint, g.features AS features,"
            + " g.has_orders AS has_orders",
        record -> found.set(of(record)));
    return found.get();
  }

  /** Of a graph that others built. */
  static GraphDescription foreign(GraphMapping mapping) {
    SnapshotInfo info = new SnapshotInfo(Times.MISSING, null, false, null, "ringlight");
    return new GraphDescription(null, null, info, mapping.features(), mapping.hasOrders());
  }

  private static GraphDescription of(Record record) {
    Value window = record.get("window");
    Value asOf = record.get("as_of");
    return new GraphDescription(
        record.get("snapshot_id").asString(null),
        record.get("loading").asString(null),
        new SnapshotInfo(
            asOf.isNull() ? Times.MISSING : asOf.asZonedDateTime().toInstant().toEpochMilli(),
            window.isNull() ? null : Duration.parse(window.asString()),
            record.get("pseudonymized").asBoolean(false),
            record.get("key_fingerprint").asString(null),
            "ringlight"),
        record.get("features").asList(Value::asString, List.of()),
        record.get("has_orders").asBoolean(true));
  }

  /**
   * Says that a load has begun: from now on the graph is no snapshot, until {@link #endLoad}.
   *
   * @param features all that accounts may have from now on, of earlier loads too
   */
  static void beginLoad(
      Neo4jGraph graph, SnapshotManifest manifest, List<String> features, boolean withOrders) {
    SnapshotInfo info = manifest.info();
    Map<String, Object> properties = new HashMap<>();
    properties.put("loading", manifest.snapshotId());
    properties.put("snapshot_id", null);
    properties.put("batch", 0L);
    properties.put(
        "as_of",
        info.asOf() == Times.MISSING
            ? null
            : Instant.ofEpochMilli(info.asOf()).atZone(ZoneOffset.UTC));
    properties.put("window", info.window() == null ? null : info.window().toString());
    properties.put("pseudonymized", info.pseudonymized());
    properties.put("key_fingerprint", info.keyFingerprint());
    properties.put("features", features);
    properties.put("has_orders", withOrders);
    graph.write("MERGE " + NODE + " SET g += $properties", Map.of("properties", properties));
  }

  /** Says that a load is whole. */
  static void endLoad(Neo4jGraph graph, String snapshotId, List<String> features) {
    graph.write(
        "MATCH "
            + NODE
            + " SET g.snapshot_id = $id, g.loading = null, g.features = $features,"
            + " g.loaded_at = datetime()",
        Map.of("id", snapshotId, "features", features));
  }

  /** Takes a batch's turn; answers 0 where a batch of this number was written already. */
  static final String TAKE_TURN =
      "MATCH " + NODE + " WHERE g.batch < $batch SET g.batch = $batch RETURN count(g)";
}
