package io.ringlight.ring.quality;

/** Writes a report as titled tables for people. */
final class ReportText {
  private final EvaluationReport report;
  private final StringBuilder text = new StringBuilder();

  ReportText(EvaluationReport report) {
    this.report = report;
  }

  String text() {
    String scope = report.complete() ? "" : " (labelled accounts only)";
    section("Rings" + scope, RingTables.rings(report.rings()));
    section("By score", RingTables.scores(report.byScore()));
    section("By typology", RingTables.typologies(report.byTypology()));
    section("By size", RingTables.sizes(report.bySize()));
    if (report.byLookalike() != null) {
      section("Look-alikes flagged", RingTables.lookalikes(report.byLookalike()));
    }
    section("Accounts" + scope, AccountTable.of(report.accounts()));
    section(calibrationTitle(), RingTables.reliability(report.calibration().bins()));
    if (report.significance() != null) {
      section("Significance", RingTables.significance(report.significance()));
    }
    return text.toString();
  }

  private String calibrationTitle() {
    Calibration calibration = report.calibration();
    return "Calibration: Brier score %s, expected calibration error %s"
        .formatted(
            FigureText.number(calibration.brierScore()),
            FigureText.number(calibration.expectedCalibrationError()));
  }

  private void section(String title, TextTable table) {
    text.append(text.isEmpty() ? "" : "\n").append(title).append('\n').append(table.text());
  }
}
