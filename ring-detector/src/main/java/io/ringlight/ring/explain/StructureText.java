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
          "  what the graph shows joins its members in %d parts, of %s members; the rest is what they do at the same moments\n"
              .formatted(parts.size(), String.join(", ", sizes)));
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
