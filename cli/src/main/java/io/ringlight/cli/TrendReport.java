package io.ringlight.cli;

import io.ringlight.ring.Typology;
import io.ringlight.ring.trend.NewPattern;
import io.ringlight.ring.trend.RunTally;
import io.ringlight.ring.trend.Tally;
import io.ringlight.ring.trend.Trend;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What people read of a trend: what changed since the run before, and what is new and unknown. */
final class TrendReport {
  private final PrintStream out;
  private final Trend trend;

  TrendReport(PrintStream out, Trend trend) {
    this.out = out;
    this.trend = trend;
  }

  /** Prints nothing for a run that goes on from none. */
  void print() {
    RunTally before = trend.before();
    if (before == null) {
      return;
    }
    out.printf("%nSince run %s:%n", before.run().runId());
    boolean changed = false;
    for (Typology typology : Typology.values()) {
      Tally then = before.of(typology);
      Tally now = trend.now().of(typology);
      if (!now.equals(then)) {
        change(typology, then, now);
        changed = true;
      }
    }
    if (!changed) {
      out.println("  as many rings and accounts of each typology, and as much money");
    }
    trend.newUnknown().forEach(this::newPattern);
  }

  private void change(Typology typology, Tally then, Tally now) {
    out.printf(
        Locale.ROOT,
        "  %-16s  %,5d %s (%+d)  %,6d accounts (%+d)%s%n",
        typology.code().replace('_', ' '),
        now.rings(),
        now.rings() == 1 ? "ring " : "rings",
        now.rings() - then.rings(),
        now.accounts(),
        now.accounts() - then.accounts(),
        money(then, now));
  }

  private static String money(Tally then, Tally now) {
    TreeSet<String> currencies = new TreeSet<>(then.amounts().keySet());
    currencies.addAll(now.amounts().keySet());
    List<String> changes = new ArrayList<>();
    for (String currency : currencies) {
      BigDecimal change = amount(now, currency).subtract(amount(then, currency));
      if (change.signum() != 0) {
        changes.add(String.format(Locale.ROOT, "%+,.2f %s", change, currency).strip());
      }
    }
    return changes.isEmpty() ? "" : "  " + String.join(", ", changes);
  }

  private static BigDecimal amount(Tally tally, String currency) {
    return tally.amounts().getOrDefault(currency, BigDecimal.ZERO);
  }

  private void newPattern(NewPattern pattern) {
    out.printf(
        Locale.ROOT,
        "  new and unknown: %,d %s with %,d accounts, %s (%s)%n",
        pattern.tally().rings(),
        pattern.tally().rings() == 1 ? "ring" : "rings",
        pattern.tally().accounts(),
        pattern.seenBefore() ? "of a pattern seen before" : "of a pattern not seen before",
        String.join(", ", pattern.pattern().reasons()));
  }
}
