package io.ringlight.ring.evidence;

import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import io.ringlight.ring.algo.DisjointSets;

/**
 * Accounts that the marketplace says belong together, such as an agency and its creators, count as
 * one holder of whatever they share.
 */
final class SanctionedGroups {
  /** Null where nobody is known to belong with another. */
  private final DisjointSets groups;

  /** Where each group's touch was put last; checked before it is believed. */
  private final int[] placeOfGroup;

  private SanctionedGroups(DisjointSets groups) {
    this.groups = groups;
    this.placeOfGroup = groups == null ? null : new int[groups.size()];
  }

  static SanctionedGroups of(SanctionedLinks sanctioned, int accountCount) {
    DisjointSets groups = null;
    for (int pair = 0; pair < sanctioned.pairCount(); pair++) {
      int left = sanctioned.pairLeft(pair);
      int right = sanctioned.pairRight(pair);
      if (right < accountCount) {
        if (groups == null) {
          groups = DisjointSets.ofSize(accountCount);
        }
        groups.join(left, right);
      }
    }
    return new SanctionedGroups(groups);
  }

  /** The same groups for another thread. */
  SanctionedGroups copy() {
    return new SanctionedGroups(groups == null ? null : groups.copy());
  }

  /** Whether two accounts are known to belong together. */
  boolean together(int left, int right) {
    return groups != null && groups.root(left) == groups.root(right);
  }

  /**
   * Keeps the first touch of each group, with the times of all, and moves what is kept together.
   *
   * @return the new end
   */
  int keepOneOfEach(int[] accounts, long[] first, long[] last, int start, int end) {
    if (groups == null) {
      return end;
    }
    int kept = start;
    for (int touch = start; touch < end; touch++) {
      int group = groups.root(accounts[touch]);
      int same = placeOfGroup[group];
      if (same >= start && same < kept && groups.root(accounts[same]) == group) {
        first[same] = Times.earlier(first[same], first[touch]);
        last[same] = Times.later(last[same], last[touch]);
      } else {
        placeOfGroup[group] = kept;
        accounts[kept] = accounts[touch];
        first[kept] = first[touch];
        last[kept++] = last[touch];
      }
    }
    return kept;
  }
}
