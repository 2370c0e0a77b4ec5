package io.ringlight.ring.quality;

import java.util.List;

/**
 * How well a number per account sorts fraud before legit. Intervals are by bootstrap over rings.
 *
 * @param averagePrecision mean precision over the fraud accounts, equal numbers taken together;
 *     null without fraud accounts
 * @param rocAuc chance that a fraud account stands before a legit one, equal numbers counting half;
 *     null without both
 */
public record RankingQuality(
    Double averagePrecision,
    Interval averagePrecisionInterval,
    Double rocAuc,
    Interval rocAucInterval,
    List<RecallPoint> points) {
  public RankingQuality {
    points = List.copyOf(points);
  }

  static RankingQuality of(RankingFigures figures, List<RankingFigures> draws) {
    return new RankingQuality(
        figures.averagePrecision(),
        Interval.of(draws, RankingFigures::averagePrecision),
        figures.rocAuc(),
        Interval.of(draws, RankingFigures::rocAuc),
        RecallPoint.of(figures, draws));
  }
}
