package io.ringlight.cli.run;

import io.ringlight.gnn.drift.Population;
import io.ringlight.gnn.network.RiskNetwork;

/**
 * The part of a model that gives accounts their risks.
 *
 * @param population the accounts it has learnt from
 * @param weightsSha256 the digest of the file that holds its numbers, in hexadecimal digits
 */
public record RiskModel(RiskNetwork network, Population population, String weightsSha256) {}
