package io.ringlight.cli;

import io.ringlight.ring.explain.RingNode;
import java.util.List;

/** A member or a shared thing, as JSON names it. */
record NodeResult(String type, String id) {
  static NodeResult of(RingNode node) {
    return new NodeResult(node.type(), node.id());
  }

  static List<NodeResult> of(List<? extends RingNode> nodes) {
    return nodes.stream().map(NodeResult::of).toList();
  }
}
