package io.ringlight.gnn.network;

/**
 * How a network learns.
 *
 * @param seed everything random follows from it
 * @param epochs at most so many passes over the training rows
 * @param patience stops after so many epochs without a better validation
 * @param batch rows a step
 * @param rate the highest learning rate; it rises over the first epoch and falls on a cosine
 * @param decay of weights, as in AdamW
 * @param dropout the share of hidden values that are dropped, 0 or more and below 1
 * @param positiveWeight how much more a fraudulent row counts; 1 keeps probabilities honest
 * @param averaging how much of the running mean of weights stays in a step; validated and kept is
 *     the mean; 0 for none
 * @param hinges learned hinge functions a column
 * @param blockWidth hidden values a block
 * @param trunkWidth hidden values of the trunk
 * @param members of the ensemble
 */
public record TrainingSettings(
    long seed,
    int epochs,
    int patience,
    int batch,
    double rate,
    double decay,
    double dropout,
    double positiveWeight,
    double averaging,
    int hinges,
    int blockWidth,
    int trunkWidth,
    int members) {
  /** What did best on marketplaces and on a network of workers. */
  public static final TrainingSettings DEFAULT =
      new TrainingSettings(1, 30, 10, 256, 4e-3, 0.5, 0.1, 1, 0.98, 4, 32, 96, 4);

  /** For going on from a network with few labels: small steps, drawn back to the start. */
  public static final TrainingSettings FINE_TUNING =
      new TrainingSettings(1, 40, 10, 256, 5e-4, 1, 0.1, 1, 0.98, 4, 32, 96, 4);

  public TrainingSettings withSeed(long other) {
    return with(other, epochs);
  }

  public TrainingSettings withEpochs(int other) {
    return with(seed, other);
  }

  private TrainingSettings with(long otherSeed, int otherEpochs) {
    return new TrainingSettings(
        otherSeed,
        otherEpochs,
        patience,
        batch,
        rate,
        decay,
        dropout,
        positiveWeight,
        averaging,
        hinges,
        blockWidth,
        trunkWidth,
        members);
  }
}
