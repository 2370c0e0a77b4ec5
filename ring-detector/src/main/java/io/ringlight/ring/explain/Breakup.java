package io.ringlight.ring.explain;

import java.util.List;

/**
 * What would make a ring fall apart, so that no connected part holds more than half of its members.
 *
 * @param without shared things whose removal does it, those that most members touch first; putting
 *     any one of them back would join more than half again. Empty when it is apart already; all
 *     things when not even that helps
 * @param parts the members by part once these are gone, the part with most members first
 */
public record Breakup(List<SharedNode> without, List<List<MemberNode>> parts) {
  public Breakup {
    without = List.copyOf(without);
    parts = parts.stream().map(List::copyOf).toList();
  }

  /** Whether it does fall apart; it does not where direct links alone join more than half. */
  public boolean isApart() {
    int members = parts.stream().mapToInt(List::size).sum();
    return 2 * parts.get(0).size() <= members;
  }
}
