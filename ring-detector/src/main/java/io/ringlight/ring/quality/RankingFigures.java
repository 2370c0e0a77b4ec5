package io.ringlight.ring.quality;

import java.util.List;

/**
 * How well a number per account sorts fraud before legit, for one weighing of accounts.
 *
 * @param points at each of {@link Ranking#RECALLS} the highest threshold that reaches it; {@link
 *     Rates#NONE} where none above 0 does
 */
record RankingFigures(Double averagePrecision, Double rocAuc, List<Rates> points) {}
