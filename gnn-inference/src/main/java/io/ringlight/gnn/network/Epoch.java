package io.ringlight.gnn.network;

/**
 * What an epoch came to.
 *
 * @param number from 1 on; 0 is the state before the first
 * @param loss mean over the training rows, NaN before the first
 * @param precision average precision over validation rows
 * @param best whether no epoch before was better
 */
public record Epoch(int number, double loss, double precision, boolean best) {}
