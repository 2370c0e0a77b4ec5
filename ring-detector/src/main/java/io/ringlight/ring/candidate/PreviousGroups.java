package io.ringlight.ring.candidate;

import io.ringlight.graph.RowIndex;
import io.ringlight.ring.AccountPartition;
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

  /** The communities of a partition that are neither too small nor too large for a ring. */
  public static PreviousGroups of(AccountPartition partition) {
    int[] communities = new int[partition.size()];
    int count = 0;
    for (int account = 0; account < communities.length; account++) {
      communities[account] = partition.community(account);
      count = Math.max(count, communities[account] + 1);
    }
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
