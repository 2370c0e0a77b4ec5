package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * A place on the precision–recall curve: the highest threshold that reaches a recall. Everything
 * but the recall is null when accounts with a number above 0 do not reach it. Intervals are by
 * bootstrap over rings; those of a rarer fraud also reach down to what so few legit accounts cannot
 * rule out.
 *
 * @param recall the recall that was asked for
 * @param precision on these accounts
 * @param precisionAtOnePerMille the same if one account in 1,000 were fraud
 * @param precisionAtOnePerTenThousand the same if one account in 10,000 were fraud
 */
public record RecallPoint(
    double recall,
    Double precision,
    Interval precisionInterval,
    Double precisionAtOnePerMille,
    Interval precisionAtOnePerMilleInterval,
    Double precisionAtOnePerTenThousand,
    Interval precisionAtOnePerTenThousandInterval) {
  static List<RecallPoint> of(RankingFigures figures, List<RankingFigures> draws) {
    List<RecallPoint> points = new ArrayList<>();
    for (int i = 0; i < Ranking.RECALLS.size(); i++) {
      int point = i;
      List<Rates> drawn = draws.stream().map(draw -> draw.points().get(point)).toList();
      points.add(of(Ranking.RECALLS.get(point), figures.points().get(point), drawn));
    }
    return points;
  }

  private static RecallPoint of(double recall, Rates rates, List<Rates> draws) {
    if (rates.equals(Rates.NONE)) {
      return new RecallPoint(recall, null, null, null, null, null, null);
    }
    return new RecallPoint(
        recall,
        rates.precision(),
        Interval.of(draws, Rates::precision),
        Prevalence.ONE_PER_MILLE.precision(rates),
        Prevalence.ONE_PER_MILLE.interval(rates, draws),
        Prevalence.ONE_PER_TEN_THOUSAND.precision(rates),
        Prevalence.ONE_PER_TEN_THOUSAND.interval(rates, draws));
  }
}
