package io.ringlight.ring.quality;

import java.util.List;

/**
 * Quality account by account, over those that count. An account is flagged when it stands in a
 * listed ring with a score of at least 0.5. Intervals of this record are by bootstrap over rings;
 * those of a rarer fraud also reach down to what so few legit accounts cannot rule out. The
 * intervals inside {@link Proportion} take accounts as independent, which they are not.
 *
 * @param accounts how many accounts count
 * @param fraud how many of them are fraud
 * @param precision fraud of flagged
 * @param recall flagged of fraud
 * @param falsePositives flagged of legit
 * @param precisionAtOnePerMille precision if one account in 1,000 were fraud; null where there is
 *     no precision
 * @param precisionAtOnePerTenThousand precision if one account in 10,000 were fraud
 * @param byRingScore accounts ranked by the score of their ring, 0 in none
 * @param byRisk accounts ranked by risk; null when no account has one
 */
public record AccountQuality(
    long accounts,
    long fraud,
    Proportion precision,
    Interval precisionInterval,
    Proportion recall,
    Interval recallInterval,
    Proportion falsePositives,
    Interval falsePositivesInterval,
    Double precisionAtOnePerMille,
    Interval precisionAtOnePerMilleInterval,
    Double precisionAtOnePerTenThousand,
    Interval precisionAtOnePerTenThousandInterval,
    RankingQuality byRingScore,
    RankingQuality byRisk) {
  static AccountQuality of(AccountFigures figures, List<AccountFigures> draws) {
    Rates flagged = figures.flagged();
    List<Rates> drawn = draws.stream().map(AccountFigures::flagged).toList();
    return new AccountQuality(
        flagged.fraud() + flagged.legit(),
        flagged.fraud(),
        Proportion.of(flagged.truePositives(), flagged.truePositives() + flagged.falsePositives()),
        Interval.of(drawn, Rates::precision),
        Proportion.of(flagged.truePositives(), flagged.fraud()),
        Interval.of(drawn, Rates::truePositiveRate),
        Proportion.of(flagged.falsePositives(), flagged.legit()),
        Interval.of(drawn, Rates::falsePositiveRate),
        Prevalence.ONE_PER_MILLE.precision(flagged),
        Prevalence.ONE_PER_MILLE.interval(flagged, drawn),
        Prevalence.ONE_PER_TEN_THOUSAND.precision(flagged),
        Prevalence.ONE_PER_TEN_THOUSAND.interval(flagged, drawn),
        RankingQuality.of(
            figures.byRingScore(), draws.stream().map(AccountFigures::byRingScore).toList()),
        figures.byRisk() == null
            ? null
            : RankingQuality.of(
                figures.byRisk(), draws.stream().map(AccountFigures::byRisk).toList()));
  }
}
