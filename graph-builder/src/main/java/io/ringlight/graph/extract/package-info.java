/**
 * Extracts: the tables a marketplace hands over, their rules, readers for CSV, JSONL and Parquet,
 * what was rejected and why, and the builder that turns them into a snapshot.
 */
package io.ringlight.graph.extract;
