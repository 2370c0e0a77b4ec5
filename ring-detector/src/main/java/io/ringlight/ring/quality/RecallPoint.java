package io.ringlight.ring.quality;

/**
 * A place on the precision–recall curve.
 *
 * @param recall the recall that was asked for
 * @param precision at the highest threshold that reaches it, on these accounts; null when it is not
 *     reached by accounts with a score above 0
 * @param precisionAtOnePerMille the same if one account in 1,000 were fraud
 * @param precisionAtOnePerTenThousand the same if one account in 10,000 were fraud
 */
public record RecallPoint(
    double recall,
    Double precision,
    Double precisionAtOnePerMille,
    Double precisionAtOnePerTenThousand) {}
