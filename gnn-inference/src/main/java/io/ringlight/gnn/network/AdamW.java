package io.ringlight.gnn.network;

/**
 * Adam with decay apart from the gradient (Loshchilov and Hutter 2019), in plain Java, so that its
 * whole state can be kept. Decay pulls toward an anchor: zero for a new network, the start for one
 * that goes on from another (L2-SP, Li et al. 2018).
 */
final class AdamW {
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.999;
  private static final float EPSILON = 1e-8f;

  private final float[] anchor;
  private final float[] first;
  private final float[] second;
  private long steps;

  AdamW(float[] anchor) {
    this(anchor.clone(), new float[anchor.length], new float[anchor.length], 0);
  }

  private AdamW(float[] anchor, float[] first, float[] second, long steps) {
    this.anchor = anchor;
    this.first = first;
    this.second = second;
    this.steps = steps;
  }

  /** One with the same anchor that goes on from a state that was kept. */
  AdamW at(float[] keptFirst, float[] keptSecond, long keptSteps) {
    return new AdamW(anchor, keptFirst.clone(), keptSecond.clone(), keptSteps);
  }

  /** The means of the gradients. */
  float[] first() {
    return first.clone();
  }

  /** The means of the squared gradients. */
  float[] second() {
    return second.clone();
  }

  long steps() {
    return steps;
  }

  /**
   * Moves the weights against their gradients.
   *
   * @param rate of learning
   * @param decay of the distance to the anchor in a step, times the rate
   */
  void step(float[] weights, float[] gradients, double rate, double decay) {
    steps++;
    float keepFirst = (float) FIRST_DECAY;
    float keepSecond = (float) SECOND_DECAY;
    float scale = (float) (rate / (1 - StrictMath.pow(FIRST_DECAY, steps)));
    float correction = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(SECOND_DECAY, steps)));
    float pull = (float) (rate * decay);
    for (int i = 0; i < weights.length; i++) {
      float gradient = gradients[i];
      first[i] = keepFirst * first[i] + (1 - keepFirst) * gradient;
      second[i] = keepSecond * second[i] + (1 - keepSecond) * gradient * gradient;
      float root = (float) Math.sqrt(second[i]) * correction + EPSILON;
      weights[i] -= pull * (weights[i] - anchor[i]) + scale * first[i] / root;
    }
  }
}
