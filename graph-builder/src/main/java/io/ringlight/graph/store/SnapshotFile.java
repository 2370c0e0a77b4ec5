package io.ringlight.graph.store;

/**
 * A file of a snapshot, as the manifest lists it.
 *
 * @param name within the snapshot's directory
 * @param rows how many rows it holds
 * @param bytes its size
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record SnapshotFile(String name, long rows, long bytes, String sha256) {}
