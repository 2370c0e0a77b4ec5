package io.ringlight.ring.explain;

import java.util.List;

/** Says what holds a ring together. */
final class StructureText {
  private static final int NAMED = 10;

  private StructureText() {}

  /** Several lines, each ending with a line feed, the first one empty. */
  static String of(RingGraph graph) {
    StringBuilder text = new StringBuilder("\nWhat holds it together\n");
    List<List<MemberNode>> parts = graph.parts();
    if (parts.size() > 1) {
      List<String> sizes = parts.stream().map(part -> Integer.toString(part.size())).toList();
      text.append(
          "  what the graph shows joins its members in %s parts, of %s members; the rest is what they do at the same moments\n"
              .formatted(parts.size(), String.join(", ", sizes)));
    }
    List<CutPoint> cutPoints = graph.cutPoints();
    if (cutPoints.isEmpty()) {
      text.append("  no single account or shared thing whose removal would cut a member off\n");
    }
    for (CutPoint point : cutPoints.subList(0, Math.min(NAMED, cutPoints.size()))) {
      text.append(
          "  without %s, %s of its members come off\n"
              .formatted(point.node().label(), point.membersCutOff()));
    }
    return text.toString();
  }
}
