package io.ringlight.gnn.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The network for one row, in loops over the formulas: slow, and nothing of DJL. */
final class PlainForward {
  private final Architecture sizes;
  private final Map<String, float[]> tensors = new HashMap<>();

  PlainForward(Architecture sizes, float[] weights) {
    this.sizes = sizes;
    int position = 0;
    for (Tensor tensor : sizes.tensors()) {
      float[] part = Arrays.copyOfRange(weights, position, position + tensor.size());
      tensors.put(tensor.name(), part);
      position += tensor.size();
    }
  }

  /** The mean of the members' logits. */
  double logit(float[] encoded) {
    List<Integer> blocks = sizes.blocks();
    double[] hidden = new double[sizes.hiddenWidth()];
    int start = 0;
    for (int block = 0; block < blocks.size(); block++) {
      block(block, encoded, start, hidden);
      start += blocks.get(block);
    }
    double[] gates = layer("gate", hidden, 0);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] *= 2 / (1 + Math.exp(-gates[i / sizes.blockWidth()]));
    }
    double[] trunk = relu(layer("trunk", hidden, 0));
    double sum = 0;
    for (int member = 0; member < sizes.members(); member++) {
      sum += member(member, trunk);
    }
    return sum / sizes.members();
  }

  private void block(int block, float[] encoded, int start, double[] hidden) {
    int width = sizes.blocks().get(block);
    double[] hinges = new double[sizes.hinges() * width];
    for (int i = 0; i < hinges.length; i++) {
      int column = start + i % width;
      int at = i / width * encoded.length + column;
      float slope = tensors.get("hinge.slope")[at];
      hinges[i] = Math.max(0, encoded[column] * slope + tensors.get("hinge.shift")[at]);
    }
    double[] out = relu(layer("block." + block, hinges, 0));
    System.arraycopy(out, 0, hidden, block * out.length, out.length);
  }

  private double member(int member, double[] trunk) {
    int width = trunk.length;
    double[] scaled = new double[width];
    for (int i = 0; i < width; i++) {
      scaled[i] = trunk[i] * tensors.get("member.scale")[member * width + i];
    }
    double[] residual = relu(layer("residual", scaled, member));
    double logit = tensors.get("head.bias")[member];
    for (int i = 0; i < width; i++) {
      logit += (scaled[i] + residual[i]) * tensors.get("head.weight")[member * width + i];
    }
    return logit;
  }

  private double[] layer(String name, double[] in, int member) {
    float[] weight = tensors.get(name + ".weight");
    float[] bias = tensors.get(name + ".bias");
    int width = weight.length / in.length;
    double[] out = new double[width];
    for (int to = 0; to < width; to++) {
      out[to] = bias[member * width + to];
      for (int from = 0; from < in.length; from++) {
        out[to] += in[from] * weight[from * width + to];
      }
    }
    return out;
  }

  private static double[] relu(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return values;
  }
}
