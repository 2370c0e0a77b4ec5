package io.ringlight.ring.explain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
          "  what the graph shows joins its members in %s parts, of %s members; the rest is what they do at the same moments\n"
              .formatted(parts.size(), named(parts, part -> Integer.toString(part.size()))));
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
    return text.append(breakup(graph.breakup())).toString();
  }

  private static String breakup(Breakup breakup) {
    int largest = breakup.parts().get(0).size();
    int things = breakup.without().size();
    if (!breakup.isApart()) {
      return "  direct links alone join %s of its members, whatever is taken away\n"
          .formatted(largest);
    }
    return things == 0
        ? ""
        : "  it falls apart, into parts of %s members at most, without %s%s\n"
            .formatted(
                largest,
                things == 1 ? "" : "these %s: ".formatted(things),
                named(breakup.without(), RingNode::label));
  }

  private static <T> String named(List<T> all, Function<T, String> name) {
    List<T> first = all.subList(0, Math.min(NAMED, all.size()));
    String names = first.stream().map(name).collect(Collectors.joining(", "));
    return first.size() == all.size() ? names : names + ", ...";
  }
}
