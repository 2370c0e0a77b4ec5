package io.ringlight.gnn.feature;

import io.ringlight.graph.Orders;
import io.ringlight.graph.RowIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Mean profiles of those an account trades with: the sellers and creators it buys at, the other
 * buyers of those sellers, and, for sellers and creators, their buyers. Nobody is a neighbour of
 * itself, at whatever hop.
 */
final class TradeBlocks implements Block {
  private final Orders orders;
  private final Profiles profiles;
  private final int width;
  private final float[][] buyerSums;

  private TradeBlocks(Orders orders, Profiles profiles, int accountCount) {
    this.orders = orders;
    this.profiles = profiles;
    this.width = profiles.width();
    this.buyerSums = new float[accountCount][];
  }

  static TradeBlocks of(Orders orders, Profiles profiles, int accountCount) {
    TradeBlocks blocks = new TradeBlocks(orders, profiles, accountCount);
    Ranges.each(accountCount, blocks::sumBuyers);
    return blocks;
  }

  private void sumBuyers(int from, int to) {
    int[] buyers = new int[64];
    for (int seller = from; seller < to; seller++) {
      int size = orders.bySeller().count(seller);
      if (size > 0) {
        buyers = size > buyers.length ? new int[size * 2] : buyers;
        buyerSums[seller] = sum(buyers, distinctBuyers(seller, buyers));
      }
    }
  }

  private int distinctBuyers(int seller, int[] buyers) {
    RowIndex index = orders.bySeller();
    int size = 0;
    for (int place = index.start(seller); place < index.end(seller); place++) {
      int buyer = orders.buyer(index.row(place));
      if (buyer >= 0 && buyer != seller) {
        buyers[size++] = buyer;
      }
    }
    Arrays.sort(buyers, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || buyers[i] != buyers[i - 1]) {
        buyers[distinct++] = buyers[i];
      }
    }
    return distinct;
  }

  /** The sum of their profiles, and how many there are. */
  private float[] sum(int[] buyers, int count) {
    float[] sum = new float[width + 1];
    for (int i = 0; i < count; i++) {
      profiles.add(buyers[i], 1, sum, 0);
    }
    sum[width] = count;
    return sum;
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> means = profiles.names("mean_");
    List<String> sellers = new ArrayList<>(List.of("buyers_there", "share_there"));
    sellers.addAll(means);
    return List.of(
        new FeatureBlock("sellers_1", sellers),
        new FeatureBlock("sellers_2", means),
        new FeatureBlock("creators_1", means),
        new FeatureBlock("buyers_1", means),
        new FeatureBlock("promoted_1", means));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    Arrays.fill(target, offset, offset + 2 + 5 * width, 0);
    bought(account, target, offset);
    int at = offset + 2 + 2 * width;
    mean(orders.byBuyer(), account, orders::creator, target, at);
    sold(account, target, at + width);
    mean(orders.byCreator(), account, orders::buyer, target, at + 2 * width);
  }

  private void bought(int account, float[] target, int offset) {
    RowIndex index = orders.byBuyer();
    int second = offset + 2 + width;
    int known = 0;
    int others = 0;
    for (int place = index.start(account); place < index.end(account); place++) {
      int seller = orders.seller(index.row(place));
      if (seller >= 0 && seller != account) {
        known++;
        float[] sum = buyerSums[seller];
        target[offset] += Scale.count((long) sum[width]);
        target[offset + 1] += 1 / sum[width];
        profiles.add(seller, 1, target, offset + 2);
        if (sum[width] > 1) {
          others++;
          for (int i = 0; i < width; i++) {
            target[second + i] += (sum[i] - profiles.value(account, i)) / (sum[width] - 1);
          }
        }
      }
    }
    divide(target, offset, 2 + width, known);
    divide(target, second, width, others);
  }

  private void sold(int account, float[] target, int offset) {
    float[] sum = buyerSums[account];
    if (sum == null) {
      divide(target, offset, width, 0);
    } else {
      System.arraycopy(sum, 0, target, offset, width);
      divide(target, offset, width, (int) sum[width]);
    }
  }

  private void mean(
      RowIndex index, int account, IntUnaryOperator partner, float[] target, int offset) {
    int known = 0;
    for (int place = index.start(account); place < index.end(account); place++) {
      int other = partner.applyAsInt(index.row(place));
      if (other >= 0 && other != account) {
        known++;
        profiles.add(other, 1, target, offset);
      }
    }
    divide(target, offset, width, known);
  }

  private static void divide(float[] target, int offset, int width, int by) {
    for (int i = offset; i < offset + width; i++) {
      target[i] = by == 0 ? Float.NaN : target[i] / by;
    }
  }
}
