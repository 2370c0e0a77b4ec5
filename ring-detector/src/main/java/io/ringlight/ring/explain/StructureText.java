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
      text.append(
          "  by shared things and direct links alone it falls into %d parts, of "
              .formatted(parts.size()));
      text.append(String.join(", ", parts.stream().map(part -> "" + part.size()).toList()));
      text.append(" members; what members do at the same moments joins them\n");
    }
    List<RingNode> cutPoints = graph.cutPoints();
    if (cutPoints.isEmpty()) {
      text.append("  no single account or shared thing whose removal would tear it apart\n");
    } else {
      text.append("  it would fall apart without any one of: ").append(named(cutPoints));
    }
    return text.toString();
  }

  private static String named(List<RingNode> nodes) {
    String names = String.join(", ", nodes.stream().limit(NAMED).map(RingNode::label).toList());
    int others = nodes.size() - NAMED;
    return names + (others > 0 ? " and " + others + " others" : "") + "\n";
  }
}
