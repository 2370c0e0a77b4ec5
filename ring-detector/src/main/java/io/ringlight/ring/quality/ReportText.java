package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.NONE;
import static io.ringlight.ring.quality.FigureText.interval;
import static io.ringlight.ring.quality.FigureText.number;
import static io.ringlight.ring.quality.FigureText.of;
import static io.ringlight.ring.quality.FigureText.percent;
import static io.ringlight.ring.quality.FigureText.round;
import static io.ringlight.ring.quality.FigureText.small;

/** Writes a report as tables for people. */
final class ReportText {
  private final EvaluationReport report;
  private final StringBuilder text = new StringBuilder();

  ReportText(EvaluationReport report) {
    this.report = report;
  }

  String text() {
    rings();
    scores();
    typologies();
    sizes();
    lookalikes();
    accounts();
    calibration();
    return text.toString();
  }

  private void section(String title, TextTable table) {
    text.append(text.isEmpty() ? "" : "\n").append(title).append('\n').append(table.text());
  }

  private void rings() {
    RingQuality rings = report.rings();
    TextTable table =
        new TextTable()
            .row("", "figure", "95 % interval", "count")
            .row("F1", number(rings.f1()), interval(rings.f1Interval()), "")
            .row(
                "precision",
                number(rings.precision().share()),
                interval(rings.precisionInterval()),
                of(rings.precision()))
            .row(
                "recall",
                number(rings.recall().share()),
                interval(rings.recallInterval()),
                of(rings.recall()))
            .row("fragments", "", "", Integer.toString(rings.fragments()))
            .row("false rings", "", "", Integer.toString(rings.falseRings()))
            .row("of them chance", "", "", rings.chance() == null ? NONE : rings.chance() + "")
            .row("tied", "", "", Integer.toString(rings.tied()))
            .row("without a label", "", "", Integer.toString(rings.listed() - rings.judged()));
    section("Rings" + (report.complete() ? "" : " (labelled accounts only)"), table);
  }

  private void scores() {
    TextTable table =
        new TextTable().row("score at least", "F1", "precision", "recall", "found", "false");
    for (ScoreBand band : report.byScore()) {
      table.row(
          round(band.minScore()),
          number(band.f1()),
          number(band.precision().share()),
          number(band.recall().share()),
          of(band.precision()),
          of(band.falseRings()));
    }
    section("By score", table);
  }

  private void typologies() {
    TextTable table =
        new TextTable().row("typology", "recall", "95 % interval", "found", "named right");
    for (TypologyRecall typology : report.byTypology()) {
      table.row(
          typology.typology(),
          number(typology.recall().share()),
          interval(typology.recall().interval()),
          of(typology.recall()),
          of(typology.named()));
    }
    section("By typology", table);
  }

  private void sizes() {
    TextTable table = new TextTable().row("members", "recall", "95 % interval", "found");
    for (SizeRecall size : report.bySize()) {
      table.row(
          size.maxMembers() == null
              ? size.minMembers() + " and more"
              : size.minMembers() + " to " + size.maxMembers(),
          number(size.recall().share()),
          interval(size.recall().interval()),
          of(size.recall()));
    }
    section("By size", table);
  }

  private void lookalikes() {
    if (report.byLookalike() == null) {
      return;
    }
    TextTable table =
        new TextTable()
            .row("kind", "groups", "flagged", "accounts", "honest only", "accounts", "upper 95 %");
    for (LookalikeShare share : report.byLookalike()) {
      table.row(
          share.kind(),
          Integer.toString(share.groups()),
          percent(share.flagged().share()),
          of(share.flagged()),
          percent(share.honestFlagged().share()),
          of(share.honestFlagged()),
          percent(share.honestFlagged().upperBound()));
    }
    section("Look-alikes flagged", table);
  }

  private void accounts() {
    AccountQuality accounts = report.accounts();
    TextTable table =
        new TextTable()
            .row("", "figure", "95 % interval", "count")
            .row(
                "precision of flagged",
                number(accounts.precision().share()),
                interval(accounts.precision().interval()),
                of(accounts.precision()))
            .row("… at 1 fraud in 1,000", small(accounts.precisionAtOnePerMille()), "", "")
            .row("… at 1 fraud in 10,000", small(accounts.precisionAtOnePerTenThousand()), "", "")
            .row(
                "recall",
                number(accounts.recall().share()),
                interval(accounts.recall().interval()),
                of(accounts.recall()));
    ranking(table, "ring score", accounts.byRingScore());
    if (accounts.byRisk() != null) {
      ranking(table, "risk", accounts.byRisk());
    }
    section("Accounts", table);
  }

  private static void ranking(TextTable table, String by, RankingQuality ranking) {
    table.row("average precision by " + by, number(ranking.averagePrecision()), "", "");
    table.row("ROC-AUC by " + by, number(ranking.rocAuc()), "", "");
    for (RecallPoint point : ranking.points()) {
      String name = "precision at recall " + round(point.recall()) + " by " + by;
      table.row(name, number(point.precision()), "", "");
    }
  }

  private void calibration() {
    Calibration calibration = report.calibration();
    TextTable table =
        new TextTable().row("score", "mean score", "collude", "95 % interval", "rings");
    for (ReliabilityBin bin : calibration.bins()) {
      if (bin.colludes().total() > 0) {
        table.row(
            round(bin.low()) + " to " + round(bin.high()),
            number(bin.meanScore()),
            number(bin.colludes().share()),
            interval(bin.colludes().interval()),
            of(bin.colludes()));
      }
    }
    String title =
        "Calibration: Brier score %s, expected calibration error %s"
            .formatted(
                number(calibration.brierScore()), number(calibration.expectedCalibrationError()));
    section(title, table);
    Significance significance = report.significance();
    if (significance != null) {
      section(
          "Significance",
          new TextTable()
              .row("q-value at most", "chance rings", "upper 95 % bound", "count")
              .row(
                  round(significance.maxQValue()),
                  percent(significance.chance().share()),
                  percent(significance.chance().upperBound()),
                  of(significance.chance())));
    }
  }
}
