package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.interval;
import static io.ringlight.ring.quality.FigureText.number;
import static io.ringlight.ring.quality.FigureText.round;
import static io.ringlight.ring.quality.FigureText.small;
import static io.ringlight.ring.quality.FigureText.smallInterval;

/** The table of figures at account level. */
final class AccountTable {
  private static final String ONE_PER_MILLE = "… at 1 fraud in 1,000";
  private static final String ONE_PER_TEN_THOUSAND = "… at 1 fraud in 10,000";

  private AccountTable() {}

  static TextTable of(AccountQuality accounts) {
    TextTable table =
        new TextTable()
            .row("", "figure", "95 % interval", "count")
            .row(
                "precision of flagged",
                number(accounts.precision().share()),
                interval(accounts.precisionInterval()),
                FigureText.of(accounts.precision()))
            .row(
                ONE_PER_MILLE,
                small(accounts.precisionAtOnePerMille()),
                smallInterval(accounts.precisionAtOnePerMilleInterval()),
                "")
            .row(
                ONE_PER_TEN_THOUSAND,
                small(accounts.precisionAtOnePerTenThousand()),
                smallInterval(accounts.precisionAtOnePerTenThousandInterval()),
                "")
            .row(
                "recall",
                number(accounts.recall().share()),
                interval(accounts.recallInterval()),
                FigureText.of(accounts.recall()));
    ranking(table, "ring score", accounts.byRingScore());
    if (accounts.byRisk() != null) {
      ranking(table, "risk", accounts.byRisk());
    }
    return table;
  }

  private static void ranking(TextTable table, String by, RankingQuality ranking) {
    table.row(
        "average precision by " + by,
        number(ranking.averagePrecision()),
        interval(ranking.averagePrecisionInterval()),
        "");
    table.row("ROC-AUC by " + by, number(ranking.rocAuc()), interval(ranking.rocAucInterval()), "");
    for (RecallPoint point : ranking.points()) {
      String name = "precision at recall " + round(point.recall()) + " by " + by;
      table.row(name, number(point.precision()), interval(point.precisionInterval()), "");
      if (point.precision() != null) {
        restated(table, point);
      }
    }
  }

  private static void restated(TextTable table, RecallPoint point) {
    table.row(
        ONE_PER_MILLE,
        small(point.precisionAtOnePerMille()),
        smallInterval(point.precisionAtOnePerMilleInterval()),
        "");
    table.row(
        ONE_PER_TEN_THOUSAND,
        small(point.precisionAtOnePerTenThousand()),
        smallInterval(point.precisionAtOnePerTenThousandInterval()),
        "");
  }
}
