package io.ringlight.gnn.network;

/**
 * What a part of an account's row does to its risk.
 *
 * @param name of a block, or of a column with its block's name in front
 * @param points how much lower the log-odds of fraud would be if this part were as it is of usual
 *     accounts; negative where it would be higher
 */
public record Effect(String name, double points) {}
