package io.ringlight.ring.explain;

import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.ScorePoints;
import java.util.List;
import java.util.Locale;

/** Says which measures pushed a score up or down, and how far. */
final class ScoreText {
  private static final int NAMED = 6;

  private ScoreText() {}

  /** Several lines, each ending with a line feed, the first one empty. */
  static String of(ScorePoints score) {
    List<FeaturePoints> up = score.features().stream().filter(one -> one.points() > 0).toList();
    List<FeaturePoints> down = score.features().stream().filter(one -> one.points() < 0).toList();
    StringBuilder text = new StringBuilder();
    line(text, "\nWhat moved the score (log odds)");
    line(text, "  %+8.2f  any group", score.intercept());
    measures(text, up);
    measures(text, down);
    line(text, "  %8s", "--------");
    line(text, "  %+8.2f  this one", score.logOdds());
    return text.toString();
  }

  private static void measures(StringBuilder text, List<FeaturePoints> measures) {
    int named = Math.min(NAMED, measures.size());
    for (FeaturePoints one : measures.subList(0, named)) {
      line(text, "  %+8.2f  %s = %.2f", one.points(), PrintableText.of(one.feature()), one.value());
    }
    List<FeaturePoints> rest = measures.subList(named, measures.size());
    if (!rest.isEmpty()) {
      double sum = rest.stream().mapToDouble(FeaturePoints::points).sum();
      line(text, "  %+8.2f  %d more", sum, rest.size());
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
