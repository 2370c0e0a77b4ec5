package io.ringlight.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringlight.ring.explain.Breakup;
import io.ringlight.ring.explain.CutPoint;
import io.ringlight.ring.explain.RingGraph;
import io.ringlight.ring.explain.SharedNode;
import java.util.List;

/**
 * What {@code explain} prints as JSON; {@code docs/explain.md} tells every field.
 *
 * @param ring the ring's line of {@code rings.jsonl}, as it stands
 * @param structure null of a ring that dissolved
 */
record ExplanationResult(int schemaVersion, JsonNode ring, Structure structure) {
  static final int SCHEMA_VERSION = 1;

  record Structure(
      List<List<NodeResult>> parts, List<CutPointResult> cutPoints, BreakupResult fallsApart) {}

  record CutPointResult(String type, String id, int membersCutOff) {
    static CutPointResult of(CutPoint point) {
      return new CutPointResult(point.node().type(), point.node().id(), point.membersCutOff());
    }
  }

  record BreakupResult(boolean apart, List<ThingResult> without, List<List<NodeResult>> parts) {
    static BreakupResult of(Breakup breakup) {
      return new BreakupResult(
          breakup.isApart(),
          breakup.without().stream().map(ThingResult::of).toList(),
          breakup.parts().stream().map(NodeResult::of).toList());
    }
  }

  record ThingResult(String type, String id, int ringAccounts, int allAccounts) {
    static ThingResult of(SharedNode thing) {
      return new ThingResult(thing.type(), thing.id(), thing.ringAccounts(), thing.allAccounts());
    }
  }

  /**
   * @param graph null leaves out the structure
   */
  static ExplanationResult of(JsonNode ring, RingGraph graph) {
    return new ExplanationResult(SCHEMA_VERSION, ring, graph == null ? null : structure(graph));
  }

  private static Structure structure(RingGraph graph) {
    return new Structure(
        graph.parts().stream().map(NodeResult::of).toList(),
        graph.cutPoints().stream().map(CutPointResult::of).toList(),
        BreakupResult.of(graph.breakup()));
  }
}
