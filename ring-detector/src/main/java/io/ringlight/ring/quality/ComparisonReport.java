package io.ringlight.ring.quality;

import java.util.List;

/**
 * Two runs over the same truth: the challenger and the champion.
 *
 * @param figures what differs between them, ring level first
 * @param lookalikes shares of honest accounts flagged, ascending by kind; null when nothing is
 *     known of look-alikes
 */
public record ComparisonReport(
    EvaluationReport run,
    EvaluationReport against,
    List<Difference> figures,
    List<Difference> lookalikes) {
  public ComparisonReport {
    figures = List.copyOf(figures);
    lookalikes = lookalikes == null ? null : List.copyOf(lookalikes);
  }

  /** The differences as aligned tables for people, ending with a line break. */
  public String text() {
    return ComparisonText.of(this);
  }
}
