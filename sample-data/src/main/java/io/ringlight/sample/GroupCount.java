package io.ringlight.sample;

import java.util.HashSet;
import java.util.Set;

/** Counts look-alike groups; remembers only those that reach into other neighbourhoods. */
final class GroupCount {

  private final Set<Long> shared = new HashSet<>();
  private long local;

  void add(Neighbourhood home) {
    Set<Long> own = new HashSet<>();
    for (Lookalike.Membership membership : home.lookalikes) {
      boolean made =
          membership.group() >= home.number(0) && membership.group() < home.number(home.groups());
      (made ? own : shared).add(membership.group());
    }
    local += own.size();
  }

  long total() {
    return local + shared.size();
  }
}
