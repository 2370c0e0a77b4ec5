/**
 * A snapshot as nodes and links with ids in place of row numbers, for what keeps a graph elsewhere.
 * Rows of both sides meet in an embedded database that spills to a disk, so neither side has to fit
 * in memory.
 */
package io.ringlight.graph.store.exchange;
