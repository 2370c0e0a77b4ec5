/**
 * The network that gives each account a risk: how columns are encoded, the layers in DJL's PyTorch
 * engine, training, calibration, scoring, and how a trained network is written and checked.
 *
 * <p>A {@link io.ringlight.gnn.network.RiskNetwork} is a value that needs no engine. Only {@code
 * Forward}, {@code ParameterArrays} and what calls them touch {@code ai.djl}.
 */
package io.ringlight.gnn.network;
