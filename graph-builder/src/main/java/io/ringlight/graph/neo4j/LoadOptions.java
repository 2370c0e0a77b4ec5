package io.ringlight.graph.neo4j;

/**
 * How a snapshot is loaded.
 *
 * @param withOrders whether each order becomes a node; without, behaviour cannot be told from the
 *     graph
 * @param deleteMissing whether what the snapshot does not have is removed
 * @param batchRows how many rows a transaction writes, at least 1
 * @param threads of the embedded database that compares
 * @param memoryBytes what that may take before it spills
 */
public record LoadOptions(
    boolean withOrders, boolean deleteMissing, int batchRows, int threads, long memoryBytes) {
  public static final int DEFAULT_BATCH_ROWS = 10_000;
}
