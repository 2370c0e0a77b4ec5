package io.ringlight.ring.explain;

import io.ringlight.graph.AccountKind;
import io.ringlight.ring.RingRole;
import java.util.Locale;

/**
 * A member of the ring.
 *
 * @param role null when only the member's id was given
 * @param risk what a model says, 0 to 1; null without one
 */
public record MemberNode(String id, AccountKind kind, RingRole role, Float risk)
    implements RingNode {
  @Override
  public String type() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
