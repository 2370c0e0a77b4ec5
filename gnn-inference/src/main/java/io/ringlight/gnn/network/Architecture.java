package io.ringlight.gnn.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of a network. Each block of w encoded columns becomes w × hinges piecewise-linear
 * values (as in Gorishniy et al. 2022), then {@code blockWidth} hidden ones; gates weigh the blocks
 * for each account; a trunk of {@code trunkWidth} reads them all; the ensemble's members share a
 * residual layer.
 *
 * @param blocks how many encoded columns each block has, at least one block
 * @param hinges learned hinge functions a column
 * @param blockWidth hidden values a block
 * @param trunkWidth hidden values of the trunk
 * @param members of the ensemble
 */
public record Architecture(
    List<Integer> blocks, int hinges, int blockWidth, int trunkWidth, int members) {
  private static final int MOST = 4096;

  public Architecture {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("the network has no blocks");
    }
    for (int width : blocks) {
      check("width of a block", width);
    }
    check("number of hinges", hinges);
    check("block width", blockWidth);
    check("trunk width", trunkWidth);
    check("number of members", members);
  }

  private static void check(String what, int value) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(
          "the %s is %d, not between 1 and %d".formatted(what, value, MOST));
    }
  }

  /** How many encoded columns a row has. */
  int inputWidth() {
    int width = 0;
    for (int block : blocks) {
      width += block;
    }
    return width;
  }

  /** How many hidden values all blocks give. */
  int hiddenWidth() {
    return blocks.size() * blockWidth;
  }

  /** All learned tensors, in the order in which they are kept. */
  List<Tensor> tensors() {
    List<Tensor> tensors = new ArrayList<>();
    tensors.add(Tensor.of("hinge.slope", hinges, inputWidth()));
    tensors.add(Tensor.of("hinge.shift", hinges, inputWidth()));
    for (int block = 0; block < blocks.size(); block++) {
      int width = blocks.get(block);
      String name = "block." + block;
      tensors.add(Tensor.of(name + ".weight", hinges * width, blockWidth));
      tensors.add(Tensor.of(name + ".bias", blockWidth));
    }
    tensors.add(Tensor.of("gate.weight", hiddenWidth(), blocks.size()));
    tensors.add(Tensor.of("gate.bias", blocks.size()));
    tensors.add(Tensor.of("trunk.weight", hiddenWidth(), trunkWidth));
    tensors.add(Tensor.of("trunk.bias", trunkWidth));
    tensors.add(Tensor.of("member.scale", members, 1, trunkWidth));
    tensors.add(Tensor.of("residual.weight", trunkWidth, trunkWidth));
    tensors.add(Tensor.of("residual.bias", members, 1, trunkWidth));
    tensors.add(Tensor.of("head.weight", members, 1, trunkWidth));
    tensors.add(Tensor.of("head.bias", members, 1));
    return tensors;
  }

  /** How many floats all tensors hold. */
  int parameters() {
    int parameters = 0;
    for (Tensor tensor : tensors()) {
      parameters = Math.addExact(parameters, tensor.size());
    }
    return parameters;
  }
}
