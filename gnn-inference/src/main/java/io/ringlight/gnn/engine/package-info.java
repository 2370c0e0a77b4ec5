/**
 * Starts DJL's PyTorch engine the way Ringlight needs it: without a network, with one thread, and
 * only after every byte of native code has been checked. Why so is told in {@code
 * docs/decisions/0008-pytorch-engine.md}.
 */
package io.ringlight.gnn.engine;
