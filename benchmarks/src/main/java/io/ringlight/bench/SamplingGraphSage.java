package io.ringlight.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import io.ringlight.gnn.engine.TorchEngine;
import io.ringlight.gnn.feature.FeatureRows;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import io.ringlight.ring.algo.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain GraphSAGE (Hamilton et al. 2017) over accounts that share a thing or trade, with sampled
 * neighbours, two hops far: what the network that ships is compared with in time. Its weights are
 * as drawn; how well it does is not asked.
 */
final class SamplingGraphSage implements AutoCloseable {
  private static final int FIRST = 10;
  private static final int SECOND = 5;
  private static final int HIDDEN = 64;
  private static final int BATCH = 1024;

  private final GraphSnapshot snapshot;
  private final float[] own;
  private final int width;
  private final NDManager manager;
  private final List<NDArray> weights = new ArrayList<>();

  /**
   * @param width how many of the first columns it reads: the account's own
   */
  SamplingGraphSage(GraphSnapshot snapshot, FeatureRows rows, int width) {
    TorchEngine.start(message -> {});
    this.snapshot = snapshot;
    this.own = own(rows, width);
    this.width = width;
    this.manager = NDManager.newBaseManager();
    for (Shape shape :
        List.of(
            new Shape(2L * width, HIDDEN), new Shape(2L * HIDDEN, HIDDEN), new Shape(HIDDEN, 1))) {
      weights.add(manager.randomNormal(0, 0.1f, shape, DataType.FLOAT32));
    }
  }

  /** Scores the first accounts; returns the sum, so that nothing is left out. */
  double score(int accounts) {
    double sum = 0;
    for (int from = 0; from < accounts; from += BATCH) {
      try (NDManager batch = manager.newSubManager()) {
        sum += forward(batch, from, Math.min(accounts, from + BATCH)).sum().getFloat();
      }
    }
    return sum;
  }

  /** Learns one pass over the first accounts, but for the step itself. */
  void learn(int accounts) {
    weights.forEach(weight -> weight.setRequiresGradient(true));
    for (int from = 0; from < accounts; from += BATCH) {
      try (NDManager batch = manager.newSubManager();
          GradientCollector collector = Engine.getEngine(TorchEngine.NAME).newGradientCollector()) {
        NDArray logits = forward(batch, from, Math.min(accounts, from + BATCH));
        collector.backward(Activation.softPlus(logits).mean());
      }
    }
    weights.forEach(weight -> weight.setRequiresGradient(false));
  }

  /** With a batch of B accounts: B × 10 × 5 second neighbours, B × 10 first ones, B logits. */
  private NDArray forward(NDManager batch, int from, int to) {
    int count = to - from;
    int[] accounts = new int[count];
    for (int i = 0; i < count; i++) {
      accounts[i] = from + i;
    }
    int[] first = sample(accounts, FIRST);
    int[] second = sample(first, SECOND);
    NDArray ownRows = features(batch, accounts);
    NDArray firstRows = features(batch, first);
    NDArray secondMeans = features(batch, second).reshape(-1, SECOND, width).mean(new int[] {1});
    NDArray firstHidden = layer(firstRows, secondMeans, weights.get(0));
    NDArray firstMeans = firstRows.reshape(-1, FIRST, width).mean(new int[] {1});
    NDArray ownHidden = layer(ownRows, firstMeans, weights.get(0));
    NDArray means = firstHidden.reshape(-1, FIRST, HIDDEN).mean(new int[] {1});
    return layer(ownHidden, means, weights.get(1)).matMul(weights.get(2));
  }

  private static NDArray layer(NDArray own, NDArray neighbours, NDArray weight) {
    return Activation.relu(own.concat(neighbours, 1).matMul(weight));
  }

  private static float[] own(FeatureRows rows, int width) {
    float[] row = new float[rows.schema().width()];
    float[] own = new float[rows.size() * width];
    for (int account = 0; account < rows.size(); account++) {
      rows.row(account, row, 0);
      for (int column = 0; column < width; column++) {
        own[account * width + column] = Float.isNaN(row[column]) ? 0 : row[column];
      }
    }
    return own;
  }

  private NDArray features(NDManager batch, int[] accounts) {
    float[] values = new float[accounts.length * width];
    for (int i = 0; i < accounts.length; i++) {
      System.arraycopy(own, accounts[i] * width, values, i * width, width);
    }
    return batch.create(values, new Shape(accounts.length, width));
  }

  private int[] sample(int[] accounts, int fanOut) {
    int[] sampled = new int[accounts.length * fanOut];
    for (int i = 0; i < accounts.length; i++) {
      SeededRandom random = new SeededRandom(i, accounts[i]);
      for (int j = 0; j < fanOut; j++) {
        sampled[i * fanOut + j] = neighbour(accounts[i], random);
      }
    }
    return sampled;
  }

  /** Somebody at one of the account's things, or one it trades with; itself where there is none. */
  private int neighbour(int account, SeededRandom random) {
    IdentifierLinks links = snapshot.identifierLinks();
    Orders orders = snapshot.orders();
    int touched = links.end(account) - links.start(account);
    int bought = orders.byBuyer().count(account);
    if (touched + bought == 0) {
      return account;
    }
    int drawn = random.nextInt(touched + bought);
    if (drawn < touched) {
      RowIndex index = links.byIdentifier();
      int identifier = links.identifier(links.start(account) + drawn);
      int place = index.start(identifier) + random.nextInt(index.count(identifier));
      return links.account(index.row(place));
    }
    int order = orders.byBuyer().row(orders.byBuyer().start(account) + drawn - touched);
    return orders.seller(order) < 0 ? account : orders.seller(order);
  }

  @Override
  public void close() {
    new NDList(weights).close();
    manager.close();
  }
}
