package io.ringlight.cli.model;

import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.ring.quality.RankingQuality;

/**
 * A network and how it came about.
 *
 * @param population the accounts of the snapshot it was trained on; their risks without those that
 *     weights were fitted to
 * @param from the id of the model it went on from; null from nothing
 * @param learnt the accounts that weights were fitted to
 * @param chosen those that chose the epoch and the calibration
 * @param heldOut those that neither saw, and that its quality was measured on
 * @param epochs how many passes were made
 * @param bestEpoch the one that was kept; 0 for the network it went on from
 * @param quality on the accounts held out
 */
public record NetworkLearning(
    RiskNetwork network,
    Population population,
    String from,
    PartCounts learnt,
    PartCounts chosen,
    PartCounts heldOut,
    int epochs,
    int bestEpoch,
    RankingQuality quality) {}
