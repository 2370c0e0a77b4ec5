package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.SanctionedLinks;
import java.util.Arrays;

/**
 * Whom direct links join each account with, either way: each neighbour once, ascending, never the
 * account itself, nor whom the marketplace sanctions as its partner. Immutable; O(links log links
 * of one account).
 */
final class DirectNeighbours {
  private final int[] starts;
  private final int[] accounts;

  private DirectNeighbours(int[] starts, int[] accounts) {
    this.starts = starts;
    this.accounts = accounts;
  }

  static DirectNeighbours of(AccountLinks links, SanctionedLinks sanctioned, int accountCount) {
    int[] starts = new int[accountCount + 1];
    for (int link = 0; link < links.size(); link++) {
      if (!sanctioned.isPairSanctioned(links.from(link), links.to(link))) {
        starts[links.from(link) + 1]++;
        starts[links.to(link) + 1]++;
      }
    }
    for (int account = 0; account < accountCount; account++) {
      starts[account + 1] += starts[account];
    }
    int[] next = starts.clone();
    int[] accounts = new int[starts[accountCount]];
    for (int link = 0; link < links.size(); link++) {
      if (!sanctioned.isPairSanctioned(links.from(link), links.to(link))) {
        accounts[next[links.from(link)]++] = links.to(link);
        accounts[next[links.to(link)]++] = links.from(link);
      }
    }
    return distinct(starts, accounts);
  }

  private static DirectNeighbours distinct(int[] starts, int[] accounts) {
    int size = 0;
    int start = 0;
    for (int account = 0; account + 1 < starts.length; account++) {
      int end = starts[account + 1];
      Arrays.sort(accounts, start, end);
      int first = size;
      for (int at = start; at < end; at++) {
        int other = accounts[at];
        if (other != account && (size == first || accounts[size - 1] != other)) {
          accounts[size++] = other;
        }
      }
      start = end;
      starts[account + 1] = size;
    }
    return new DirectNeighbours(starts, Arrays.copyOf(accounts, size));
  }

  int start(int account) {
    return starts[account];
  }

  int end(int account) {
    return starts[account + 1];
  }

  int degree(int account) {
    return starts[account + 1] - starts[account];
  }

  int account(int place) {
    return accounts[place];
  }
}
