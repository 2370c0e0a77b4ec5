package io.ringlight.ring.explain;

import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.ScorePoints;
import java.util.List;
import java.util.Locale;

/** Says which measures pushed a score up or down, and how far. */
final class ScoreText {
  private static final int NAMED = 6;

  private ScoreText() {}

  private final MeasureNames names = new MeasureNames();
  private final StringBuilder text = new StringBuilder();

  /** Several lines, each ending with a line feed, the first one empty. */
  static String of(ScorePoints score) {
    return new ScoreText().lines(score);
  }

  private String lines(ScorePoints score) {
    line("\nWhat moved the score, from the average candidate's log odds to this ring's");
    line("  %+8.2f  the average candidate", score.intercept());
    pushes(score.features().stream().filter(one -> one.points() > 0).toList());
    pushes(score.features().stream().filter(one -> one.points() < 0).toList());
    line("  %+8.2f  this ring", score.logOdds());
    return text.toString();
  }

  private void pushes(List<FeaturePoints> features) {
    int named = Math.min(NAMED, features.size());
    for (FeaturePoints one : features.subList(0, named)) {
      line("  %+8.2f  %s: %.2f", one.points(), names.of(one.feature()), one.value());
    }
    List<FeaturePoints> rest = features.subList(named, features.size());
    if (!rest.isEmpty()) {
      double sum = rest.stream().mapToDouble(FeaturePoints::points).sum();
      line("  %+8.2f  %d more", sum, rest.size());
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
