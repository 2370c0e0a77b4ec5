package io.ringlight.ring.evidence;

import io.ringlight.graph.SanctionedLinks;
import io.ringlight.graph.Times;
import java.util.Arrays;

/**
 * Accounts that the marketplace says belong together, such as an agency and its creators, count as
 * one holder of whatever they share.
 */
final class SanctionedGroups {
  private final int[] parent;

  /** Where each group's touch was put last; checked before it is believed. */
  private final int[] placeOfGroup;

  private SanctionedGroups(int[] parent) {
    this.parent = parent;
    this.placeOfGroup = parent == null ? null : new int[parent.length];
  }

  static SanctionedGroups of(SanctionedLinks sanctioned, int accountCount) {
    int[] parent = null;
    for (int pair = 0; pair < sanctioned.pairCount(); pair++) {
      int left = sanctioned.pairLeft(pair);
      int right = sanctioned.pairRight(pair);
      if (right < accountCount) {
        if (parent == null) {
          parent = new int[accountCount];
          Arrays.setAll(parent, account -> account);
        }
        join(parent, left, right);
      }
    }
    return new SanctionedGroups(parent);
  }

  /** The same groups for another thread. */
  SanctionedGroups copy() {
    return new SanctionedGroups(parent == null ? null : parent.clone());
  }

  private static void join(int[] parent, int left, int right) {
    int leftRoot = root(parent, left);
    int rightRoot = root(parent, right);
    parent[Math.max(leftRoot, rightRoot)] = Math.min(leftRoot, rightRoot);
  }

  private static int root(int[] parent, int account) {
    int root = account;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Whether two accounts are known to belong together. */
  boolean together(int left, int right) {
    return parent != null && root(parent, left) == root(parent, right);
  }

  /**
   * Keeps the first touch of each group, with the times of all, and moves what is kept together.
   *
   * @return the new end
   */
  int keepOneOfEach(int[] accounts, long[] first, long[] last, int start, int end) {
    if (parent == null) {
      return end;
    }
    int kept = start;
    for (int touch = start; touch < end; touch++) {
      int group = root(parent, accounts[touch]);
      int same = placeOfGroup[group];
      if (same >= start && same < kept && root(parent, accounts[same]) == group) {
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
