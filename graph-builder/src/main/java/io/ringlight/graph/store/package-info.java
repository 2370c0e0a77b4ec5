/**
 * The snapshot on disk: a directory of Parquet files and {@code manifest.json}, as {@code
 * docs/snapshot.md} specifies it. Written and read by an embedded DuckDB, opened as a {@link
 * io.ringlight.graph.GraphSnapshot}.
 */
package io.ringlight.graph.store;
