package io.ringlight.gnn.network;

import java.util.SplittableRandom;

/** Where learning begins: layers after He et al. 2015, members that differ a little. */
final class InitialWeights {
  private final Architecture architecture;
  private final SplittableRandom random;
  private final float[] weights;
  private int position;

  private InitialWeights(Architecture architecture, long seed) {
    this.architecture = architecture;
    this.random = new SplittableRandom(seed);
    this.weights = new float[architecture.parameters()];
  }

  /**
   * All weights, tensor after tensor.
   *
   * @param prior the share of positive rows, between 0 and 1, which the first logits tell
   */
  static float[] of(Architecture architecture, long seed, double prior) {
    InitialWeights initial = new InitialWeights(architecture, seed);
    for (Tensor tensor : architecture.tensors()) {
      initial.fill(tensor, Math.log(prior / (1 - prior)));
    }
    return initial.weights;
  }

  private void fill(Tensor tensor, double logit) {
    int size = tensor.size();
    String name = tensor.name();
    if (name.equals("member.scale")) {
      uniform(size, 1, 0.5);
    } else if (name.equals("hinge.slope")) {
      uniform(size, 1, 0);
    } else if (name.equals("hinge.shift")) {
      shifts(size);
    } else if (name.equals("head.bias")) {
      uniform(size, logit, 0);
    } else if (name.endsWith(".bias")) {
      uniform(size, 0, 0);
    } else if (name.equals("head.weight")) {
      uniform(size, 0, 1 / Math.sqrt(architecture.trunkWidth()));
    } else if (name.equals("gate.weight")) {
      uniform(size, 0, 0.1 / Math.sqrt(tensor.shape().get(0)));
    } else {
      uniform(size, 0, Math.sqrt(3.0 / tensor.shape().get(0)));
    }
  }

  private void uniform(int size, double centre, double spread) {
    for (int i = 0; i < size; i++) {
      weights[position++] = (float) (centre + spread * (2 * random.nextDouble() - 1));
    }
  }

  /** The first hinge lets the whole range through; the others begin evenly spread over it. */
  private void shifts(int size) {
    int width = size / architecture.hinges();
    for (int i = 0; i < size; i++) {
      double start = 2.0 * (i / width) / architecture.hinges() - 1;
      weights[position++] = (float) (-ColumnEncoding.RANGE * start);
    }
  }
}
