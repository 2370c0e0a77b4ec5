package io.ringlight.cli;

import io.ringlight.graph.Times;
import io.ringlight.ring.explain.Connection;
import io.ringlight.ring.explain.RingLink;
import io.ringlight.ring.explain.RingPath;
import java.time.Instant;
import java.util.List;

/** What {@code explain --between} prints as JSON; {@code docs/explain.md} tells every field. */
record ConnectionResult(
    int schemaVersion,
    String ringId,
    NodeResult from,
    NodeResult to,
    PathResult shortest,
    PathResult strongest,
    List<PathResult> disjoint) {
  static final int SCHEMA_VERSION = 1;

  record PathResult(double strength, List<NodeResult> nodes, List<List<TieResult>> ties) {
    static PathResult of(RingPath path) {
      return path == null
          ? null
          : new PathResult(
              path.strength(),
              NodeResult.of(path.nodes()),
              path.ties().stream().map(PathResult::ties).toList());
    }

    private static List<TieResult> ties(List<RingLink> links) {
      return links.stream().map(TieResult::of).toList();
    }
  }

  record TieResult(String type, double weight, String firstSeen, String lastSeen, long events) {
    static TieResult of(RingLink link) {
      return new TieResult(
          link.type(), link.weight(), time(link.firstSeen()), time(link.lastSeen()), link.events());
    }

    private static String time(long time) {
      return time == Times.MISSING ? null : Instant.ofEpochMilli(time).toString();
    }
  }

  static ConnectionResult of(String ringId, Connection connection) {
    return new ConnectionResult(
        SCHEMA_VERSION,
        ringId,
        NodeResult.of(connection.from()),
        NodeResult.of(connection.to()),
        PathResult.of(connection.shortest()),
        PathResult.of(connection.strongest()),
        connection.disjoint().stream().map(PathResult::of).toList());
  }
}
