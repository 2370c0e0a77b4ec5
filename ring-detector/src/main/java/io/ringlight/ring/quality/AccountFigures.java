package io.ringlight.ring.quality;

/**
 * Figures at account level, for one weighing of accounts.
 *
 * @param flagged what flagging lets through
 * @param byRisk null without risks
 */
record AccountFigures(Rates flagged, RankingFigures byRingScore, RankingFigures byRisk) {}
