package io.ringlight.ring.score;

import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.Times;
import java.util.Arrays;

/** When members signed up and lived. */
final class LifeMeasures {
  private static final double DAY = 86_400_000.0;
  private static final long YEAR = 365L * 86_400_000L;

  private final Marketplace marketplace;
  private final Accounts accounts;
  private final long asOf;
  private int dated;
  private int young;
  private double halfDays;

  LifeMeasures(Marketplace marketplace) {
    this.marketplace = marketplace;
    this.accounts = marketplace.snapshot().accounts();
    this.asOf = marketplace.snapshot().asOf();
  }

  void measure(int[] group, double[] values) {
    long[] created = new long[group.length];
    dated = 0;
    young = 0;
    halfDays = 0;
    for (int account : group) {
      long time = accounts.createdAt(account);
      if (time != Times.MISSING) {
        created[dated++] = time;
        young += time > asOf - YEAR ? 1 : 0;
      }
    }
    if (dated < 2) {
      return;
    }
    Arrays.sort(created, 0, dated);
    halfDays = quickestHalf(created, dated) / DAY;
    values[Feature.SIGN_UP_DAYS.ordinal()] = StrictMath.log(1 + halfDays);
    values[Feature.YOUNG.ordinal()] = young / (double) dated;
    values[Feature.LIVES.ordinal()] = lives(group);
    values[Feature.LIFE_DAYS.ordinal()] = lifeDays(group);
    values[Feature.AFTER_BAN.ordinal()] = after(group, AccountStatus.BANNED) / (double) dated;
    values[Feature.AFTER_CLOSING.ordinal()] = after(group, AccountStatus.CLOSED) / (double) dated;
  }

  /**
   * How many signed up after another member's end. An account's own status tells nothing of it: who
   * is banned was not banned when it signed up.
   */
  private int after(int[] group, AccountStatus end) {
    long first = Long.MAX_VALUE;
    for (int account : group) {
      long ended = accounts.statusAt(account);
      if (accounts.status(account) == end
          && ended != Times.MISSING
          && ended >= accounts.createdAt(account)) {
        first = Math.min(first, ended);
      }
    }
    int count = 0;
    for (int account : group) {
      long created = accounts.createdAt(account);
      count += created != Times.MISSING && created > first ? 1 : 0;
    }
    return count;
  }

  int dated() {
    return dated;
  }

  int old() {
    return dated - young;
  }

  double halfDays() {
    return halfDays;
  }

  /** The shortest time in which more than half of the sign-ups lie. */
  private static long quickestHalf(long[] ascending, int count) {
    int half = count / 2;
    long best = Long.MAX_VALUE;
    for (int i = 0; i + half < count; i++) {
      best = Math.min(best, ascending[i + half] - ascending[i]);
    }
    return best;
  }

  /** The median length of a life from signing up to the last order. */
  private double lifeDays(int[] group) {
    double[] days = new double[group.length];
    int known = 0;
    for (int account : group) {
      long from = accounts.createdAt(account);
      long to = marketplace.lastActive(account);
      if (from != Times.MISSING && to > from) {
        days[known++] = (to - from) / DAY;
      }
    }
    if (known == 0) {
      return 0;
    }
    Arrays.sort(days, 0, known);
    return StrictMath.log(1 + days[(known - 1) / 2]);
  }

  /** By how much each life overlaps the next, on average, as a share of the shorter. */
  private double lives(int[] group) {
    long[][] spans = new long[group.length][];
    int known = 0;
    for (int account : group) {
      long from = accounts.createdAt(account);
      long to = marketplace.lastActive(account);
      if (from != Times.MISSING && to > from) {
        spans[known++] = new long[] {from, to};
      }
    }
    if (known < 2) {
      return 1;
    }
    long[][] sorted = Arrays.copyOf(spans, known);
    Arrays.sort(
        sorted, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    double sum = 0;
    for (int i = 1; i < known; i++) {
      double shorter = Math.min(sorted[i][1] - sorted[i][0], sorted[i - 1][1] - sorted[i - 1][0]);
      double common = Math.min(sorted[i - 1][1], sorted[i][1]) - sorted[i][0];
      sum += Math.max(0, Math.min(1, common / shorter));
    }
    return sum / (known - 1);
  }
}
