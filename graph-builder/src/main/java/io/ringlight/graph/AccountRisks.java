package io.ringlight.graph;

/**
 * What a model thinks of each account: a probability between 0 and 1, already rounded so that it
 * may decide things. Owned here so that ring detection needs no model library.
 */
public final class AccountRisks {
  private final String modelId;
  private final float[] risks;

  /**
   * @param modelId names the model that gave them
   * @param risks one for each account of the snapshot, between 0 and 1
   */
  public AccountRisks(String modelId, float[] risks) {
    this.modelId = modelId;
    this.risks = risks;
  }

  public String modelId() {
    return modelId;
  }

  public int size() {
    return risks.length;
  }

  public float risk(int account) {
    return risks[account];
  }
}
