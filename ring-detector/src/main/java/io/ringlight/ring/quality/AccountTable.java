package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.interval;
import static io.ringlight.ring.quality.FigureText.number;
import static io.ringlight.ring.quality.FigureText.round;
import static io.ringlight.ring.quality.FigureText.small;

/** The table of figures at account level. */
final class AccountTable {
  private AccountTable() {}

  static TextTable of(AccountQuality accounts) {
    TextTable table =
        new TextTable()
            .row("", "figure", "95 % interval", "count")
            .row(
                "precision of flagged",
                number(accounts.precision().share()),
                interval(accounts.precision().interval()),
                FigureText.of(accounts.precision()))
            .row("… at 1 fraud in 1,000", small(accounts.precisionAtOnePerMille()), "", "")
            .row("… at 1 fraud in 10,000", small(accounts.precisionAtOnePerTenThousand()), "", "")
            .row(
                "recall",
                number(accounts.recall().share()),
                interval(accounts.recall().interval()),
                FigureText.of(accounts.recall()));
    ranking(table, "ring score", accounts.byRingScore());
    if (accounts.byRisk() != null) {
      ranking(table, "risk", accounts.byRisk());
    }
    return table;
  }

  private static void ranking(TextTable table, String by, RankingQuality ranking) {
    table.row("average precision by " + by, number(ranking.averagePrecision()), "", "");
    table.row("ROC-AUC by " + by, number(ranking.rocAuc()), "", "");
    for (RecallPoint point : ranking.points()) {
      String name = "precision at recall " + round(point.recall()) + " by " + by;
      table.row(name, number(point.precision()), "", "");
    }
  }
}
