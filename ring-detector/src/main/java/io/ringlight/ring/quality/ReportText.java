package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.number;

import java.util.Locale;

/** Writes a report as titled tables for people. */
final class ReportText {
  private final EvaluationReport report;
  private final StringBuilder text = new StringBuilder();

  ReportText(EvaluationReport report) {
    this.report = report;
  }

  String text() {
    String scope = report.complete() ? "" : " (labelled accounts only)";
    text.append(coverage("Labels", "ring", report.labels()));
    if (report.lookalikes() != null) {
      text.append(coverage("Look-alikes", "group", report.lookalikes()));
    }
    section("Rings" + scope, RingTables.rings(report.rings()));
    section("By score", RingTables.scores(report.byScore()));
    section("By typology", RingTables.typologies(report.byTypology()));
    if (!report.naming().cells().isEmpty()) {
      section(namingTitle(report.naming()), NamingTable.of(report.naming()));
    }
    section("By size", RingTables.sizes(report.bySize()));
    if (report.byLookalike() != null) {
      section("Look-alikes flagged", RingTables.lookalikes(report.byLookalike()));
    }
    section("Accounts" + scope, AccountTable.of(report.accounts()));
    section(
        calibrationTitle(report.calibration()),
        RingTables.reliability(report.calibration().bins()));
    if (report.significance() != null) {
      section("Significance", RingTables.significance(report.significance()));
    }
    return text.toString();
  }

  private static String coverage(String whose, String group, Coverage coverage) {
    String sentence =
        "%s of %s name %s; "
            .formatted(
                whose, count(coverage.accounts(), "account"), count(coverage.groups(), group));
    if (coverage.missing() == 0) {
      return sentence + "the run has all of these accounts.\n";
    }
    return sentence
        + String.format(
            Locale.ROOT,
            "the run has %,d of these accounts and a part of %,d of the %ss; the rest counts"
                + " nowhere.\n",
            coverage.matched(),
            coverage.matchedGroups(),
            group);
  }

  private static String count(int number, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
  }

  private static String namingTitle(Naming naming) {
    return "Found rings as named: %s right, %d without a name"
        .formatted(FigureText.of(naming.right()), naming.unnamed());
  }

  private static String calibrationTitle(Calibration calibration) {
    if (calibration.rings() == 0) {
      return "Calibration: no listed ring has a labelled member";
    }
    return "Calibration over %d listed rings, scores from %s to %s: Brier score %s, expected calibration error %s"
        .formatted(
            calibration.rings(),
            number(calibration.lowestScore()),
            number(calibration.highestScore()),
            number(calibration.brierScore()),
            number(calibration.expectedCalibrationError()));
  }

  private void section(String title, TextTable table) {
    text.append('\n').append(title).append('\n').append(table.text());
  }
}
