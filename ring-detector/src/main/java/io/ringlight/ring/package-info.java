/**
 * Finds rings in a snapshot: evidence graph, candidates, refinement, score, roles, reasons,
 * exposure, and how rings live on from run to run. Works on {@code io.ringlight.graph} alone; risks
 * of a model come in as plain numbers.
 */
package io.ringlight.ring;
