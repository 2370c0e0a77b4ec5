package io.ringlight.gnn.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import java.util.Iterator;
import java.util.List;

/**
 * The way from encoded rows to logits. With R rows, B blocks of hidden width H, trunk width W and M
 * members:
 *
 * <ol>
 *   <li>each block's columns pass learned hinges, max(0, slope · x + shift), and a layer: R × H;
 *   <li>a gate between 0 and 2 for each row and block, told by all blocks, scales it;
 *   <li>the trunk reads all blocks: R × W;
 *   <li>each member scales the trunk in its own way, adds a residual layer whose matrix all share,
 *       and gives a logit: M × R (a rank-one ensemble as BatchEnsemble, Wen et al. 2020, and TabM,
 *       Gorishniy et al. 2024).
 * </ol>
 */
final class Forward {
  private static final int[] LAST_AXIS = {2};

  private final Architecture architecture;
  private final float dropout;

  /**
   * @param dropout the share of hidden values that are dropped while learning; 0 when scoring
   */
  Forward(Architecture architecture, double dropout) {
    this.architecture = architecture;
    this.dropout = (float) dropout;
  }

  /**
   * The members' logits, M × R.
   *
   * @param parameters as {@link Architecture#tensors} lists them
   * @param rows encoded, R × {@link Architecture#inputWidth}
   */
  NDArray logits(List<NDArray> parameters, NDArray rows) {
    Iterator<NDArray> next = parameters.iterator();
    NDArray hidden = gated(blocks(next, rows), next);
    NDArray trunk = dropped(Activation.relu(layer(hidden, next)));
    NDArray scaled = trunk.mul(next.next());
    NDArray residual = dropped(Activation.relu(layer(scaled, next)));
    NDArray weighted = scaled.add(residual).mul(next.next());
    return weighted.sum(LAST_AXIS).addi(next.next());
  }

  private NDArray blocks(Iterator<NDArray> parameters, NDArray rows) {
    NDArray lines = rows.expandDims(1).mul(parameters.next()).addi(parameters.next());
    NDList hidden = new NDList();
    for (NDArray hinges : split(Activation.relu(lines))) {
      long width = hinges.getShape().get(2) * architecture.hinges();
      hidden.add(Activation.relu(layer(hinges.reshape(-1, width), parameters)));
    }
    return NDArrays.concat(hidden, 1);
  }

  /** From R × hinges × columns to the columns of each block. */
  private NDList split(NDArray hinges) {
    int count = architecture.blocks().size();
    if (count == 1) {
      return new NDList(hinges);
    }
    long[] starts = new long[count - 1];
    long start = 0;
    for (int block = 0; block < starts.length; block++) {
      start += architecture.blocks().get(block);
      starts[block] = start;
    }
    return hinges.split(starts, 2);
  }

  private NDArray gated(NDArray hidden, Iterator<NDArray> parameters) {
    NDArray gates = Activation.sigmoid(layer(hidden, parameters)).mul(2);
    int count = architecture.blocks().size();
    NDArray scaled =
        hidden.reshape(-1, count, architecture.blockWidth()).mul(gates.reshape(-1, count, 1));
    return dropped(scaled.reshape(-1, architecture.hiddenWidth()));
  }

  private static NDArray layer(NDArray input, Iterator<NDArray> parameters) {
    return input.matMul(parameters.next()).addi(parameters.next());
  }

  private NDArray dropped(NDArray values) {
    return dropout == 0 ? values : Dropout.dropout(values, dropout, true).singletonOrThrow();
  }
}
