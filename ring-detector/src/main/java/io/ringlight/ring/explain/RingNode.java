package io.ringlight.ring.explain;

/** A node of a ring's graph. Nodes are equal when their contents are. */
public sealed interface RingNode permits MemberNode, SharedNode {
  /** The id that the extract gives it. */
  String id();

  /** {@code buyer}, {@code seller} or {@code creator}, or the type of a shared thing. */
  String type();

  /** Type and id for people, without characters that could disturb a terminal. */
  default String label() {
    return type() + " " + PrintableText.of(id());
  }
}
