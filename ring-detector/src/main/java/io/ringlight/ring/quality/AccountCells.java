package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts that count, those that no figure tells apart taken together in one cell: same
 * cluster, same label, same place in every run. In the order of the least account id of each.
 */
final class AccountCells {
  private record Cell(int cluster, boolean fraud, List<AccountLevels.Place> places) {}

  private final List<AccountLevels> levels = new ArrayList<>();
  private final List<Cell> cells;
  private final long[] counts;

  /**
   * @param runs over the same truth, with the same accounts that count
   */
  AccountCells(List<JudgedRun> runs, RingClusters clusters) {
    JudgedRun first = runs.get(0);
    for (JudgedRun run : runs) {
      levels.add(AccountLevels.of(run.accounts(), first.accounts().counted(), first.truth()));
    }
    Map<Cell, Long> sizes = new LinkedHashMap<>();
    for (String account : first.accounts().counted()) {
      List<AccountLevels.Place> places = levels.stream().map(level -> level.of(account)).toList();
      Cell cell = new Cell(clusters.ofAccount(account), first.truth().isFraud(account), places);
      sizes.merge(cell, 1L, Long::sum);
    }
    cells = List.copyOf(sizes.keySet());
    counts = sizes.values().stream().mapToLong(Long::longValue).toArray();
  }

  int size() {
    return counts.length;
  }

  /** How many accounts each cell holds; not to be changed. */
  long[] counts() {
    return counts;
  }

  /** How many accounts a cell holds. */
  long count(int cell) {
    return counts[cell];
  }

  /** Of a cell's accounts; {@link RingClusters#NONE} when they are in no ring. */
  int cluster(int cell) {
    return cells.get(cell).cluster();
  }

  /**
   * The figures of a run when each cell holds so many accounts.
   *
   * @param run its place in the list of runs
   */
  AccountFigures figures(int run, long[] weights) {
    AccountTally tally = new AccountTally(levels.get(run));
    for (int cell = 0; cell < weights.length; cell++) {
      if (weights[cell] > 0) {
        tally.add(cells.get(cell).places().get(run), cells.get(cell).fraud(), weights[cell]);
      }
    }
    return tally.figures();
  }
}
