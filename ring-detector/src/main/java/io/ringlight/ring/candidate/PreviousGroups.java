package io.ringlight.ring.candidate;

import io.ringlight.graph.RowIndex;
import java.util.Arrays;
import java.util.List;

/**
 * The groups of the run before, which this one goes on from: they stand as candidates, and win
 * where something new is hardly better. So a run on unchanged data finds unchanged rings, and a few
 * new links do not shatter what was stable.
 */
public final class PreviousGroups {
  private final CandidateSet groups = new CandidateSet();

  private PreviousGroups() {}

  public static PreviousGroups none() {
    return new PreviousGroups();
  }

  /**
   * The communities that are neither too small nor too large for a ring.
   *
   * @param communities the community of each account, from 0 on, or -1
   */
  public static PreviousGroups of(int[] communities) {
    int count = Arrays.stream(communities).max().orElse(-1) + 1;
    PreviousGroups previous = new PreviousGroups();
    RowIndex byCommunity = RowIndex.of(count, communities);
    for (int community = 0; community < count; community++) {
      int[] accounts = new int[byCommunity.count(community)];
      for (int i = 0; i < accounts.length; i++) {
        accounts[i] = byCommunity.row(byCommunity.start(community) + i);
      }
      previous.groups.add(accounts);
    }
    return previous;
  }

  /** Each group's accounts, ascending. */
  List<int[]> groups() {
    return groups.groups();
  }

  /** Whether exactly these accounts, ascending, were a group. */
  boolean contains(int[] accounts) {
    return groups.contains(accounts);
  }
}
