package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountLinks;

/** Whom direct links join each account with, either way, one entry a link. Immutable; O(links). */
final class DirectNeighbours {
  private final int[] starts;
  private final int[] accounts;

  DirectNeighbours(AccountLinks links, int accountCount) {
    starts = new int[accountCount + 1];
    for (int link = 0; link < links.size(); link++) {
      starts[links.from(link) + 1]++;
      starts[links.to(link) + 1]++;
    }
    for (int account = 0; account < accountCount; account++) {
      starts[account + 1] += starts[account];
    }
    int[] next = starts.clone();
    accounts = new int[starts[accountCount]];
    for (int link = 0; link < links.size(); link++) {
      accounts[next[links.from(link)]++] = links.to(link);
      accounts[next[links.to(link)]++] = links.from(link);
    }
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
