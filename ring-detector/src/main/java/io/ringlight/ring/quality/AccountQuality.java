package io.ringlight.ring.quality;

/**
 * Quality account by account, over those that count.
 *
 * @param accounts how many accounts count
 * @param fraud how many of them are fraud
 * @param precision fraud of flagged; an account is flagged when it stands in a listed ring
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
    Proportion recall,
    Proportion falsePositives,
    Double precisionAtOnePerMille,
    Double precisionAtOnePerTenThousand,
    RankingQuality byRingScore,
    RankingQuality byRisk) {}
