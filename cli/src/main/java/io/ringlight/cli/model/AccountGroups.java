package io.ringlight.cli.model;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.RowIndex;
import io.ringlight.ring.algo.DisjointSets;
import java.util.Arrays;

/**
 * Which accounts tell of each other, so that none is learnt from while another judges: accounts of
 * one labelled ring, and accounts that share something that few touch, such as a household.
 */
final class AccountGroups {
  /** What more accounts touch, such as a locker, says little of any of them. */
  private static final int MOST_SHARING = 5;

  /** Groups do not grow larger than this by sharing, or one would swallow the marketplace. */
  private static final int MOST_TOGETHER = 50;

  private final DisjointSets sets;
  private final int[] sizes;

  private AccountGroups(int accounts) {
    sets = DisjointSets.ofSize(accounts);
    sizes = new int[accounts];
    Arrays.fill(sizes, 1);
  }

  /** The group of each account, as the number of one of its accounts. Near O(links). */
  static int[] of(GraphSnapshot snapshot, TrainingLabels labels) {
    AccountGroups groups = new AccountGroups(snapshot.accounts().size());
    groups.joinRings(labels);
    groups.joinSharing(snapshot.identifierLinks());
    int[] roots = new int[groups.sizes.length];
    for (int account = 0; account < roots.length; account++) {
      roots[account] = groups.sets.root(account);
    }
    return roots;
  }

  private void joinRings(TrainingLabels labels) {
    int[] first = new int[labels.counts().rings()];
    Arrays.fill(first, -1);
    for (int account = 0; account < sizes.length; account++) {
      int ring = labels.ring(account);
      if (ring >= 0 && first[ring] < 0) {
        first[ring] = account;
      } else if (ring >= 0) {
        join(first[ring], account, Integer.MAX_VALUE);
      }
    }
  }

  private void joinSharing(IdentifierLinks links) {
    RowIndex byIdentifier = links.byIdentifier();
    for (int identifier = 0; identifier < byIdentifier.keyCount(); identifier++) {
      int start = byIdentifier.start(identifier);
      int end = byIdentifier.end(identifier);
      if (end - start <= MOST_SHARING) {
        for (int place = start + 1; place < end; place++) {
          int before = links.account(byIdentifier.row(place - 1));
          join(before, links.account(byIdentifier.row(place)), MOST_TOGETHER);
        }
      }
    }
  }

  private void join(int one, int other, int most) {
    int left = sets.root(one);
    int right = sets.root(other);
    if (left != right && sizes[left] + sizes[right] <= most) {
      int size = sizes[left] + sizes[right];
      sets.join(left, right);
      sizes[sets.root(left)] = size;
    }
  }
}
