package io.ringlight.ring.quality;

import static io.ringlight.ring.quality.FigureText.number;
import static io.ringlight.ring.quality.FigureText.percent;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Writes what differs between two runs as tables for people. */
final class ComparisonText {
  private ComparisonText() {}

  static String of(ComparisonReport report) {
    StringBuilder text = new StringBuilder();
    text.append(sentence(report.figures().get(0))).append("\n\nFigures (higher is better)\n");
    text.append(table(report.figures(), FigureText::number, ComparisonText::signed).text());
    if (report.lookalikes() != null) {
      text.append("\nHonest look-alike accounts flagged (lower is better)\n");
      text.append(
          table(report.lookalikes(), FigureText::percent, ComparisonText::signedPercent).text());
    }
    return text.toString();
  }

  private static String sentence(Difference f1) {
    if (f1.interval() == null) {
      return "Ring F1 cannot be compared: a run has none.";
    }
    String interval = signed(f1.interval().low()) + " to " + signed(f1.interval().high());
    String end =
        switch (f1.finding()) {
          case BETTER -> "all of it above 0: the run is better.";
          case WORSE -> "all of it below 0: the run is worse.";
          case UNCLEAR -> "which holds 0: these labels cannot tell the two runs apart.";
        };
    return "Ring F1 is %s against %s. The difference of %s has the 95 %% interval %s, %s"
        .formatted(number(f1.run()), number(f1.against()), signed(f1.difference()), interval, end);
  }

  private static TextTable table(
      List<Difference> differences,
      Function<Double, String> figure,
      Function<Double, String> change) {
    TextTable table =
        new TextTable().row("", "run", "against", "difference", "95 % interval", "finding");
    for (Difference difference : differences) {
      Interval interval = difference.interval();
      table.row(
          difference.figure().replace('_', ' '),
          figure.apply(difference.run()),
          figure.apply(difference.against()),
          change.apply(difference.difference()),
          interval == null
              ? FigureText.NONE
              : change.apply(interval.low()) + " to " + change.apply(interval.high()),
          difference.finding().name().toLowerCase(Locale.ROOT));
    }
    return table;
  }

  private static String signed(Double number) {
    return number == null ? FigureText.NONE : sign(number, number(Math.abs(number)));
  }

  private static String signedPercent(Double share) {
    return share == null ? FigureText.NONE : sign(share, percent(Math.abs(share)));
  }

  private static String sign(double number, String magnitude) {
    if (number == 0) {
      return magnitude;
    }
    return (number > 0 ? "+" : "−") + magnitude;
  }
}
