package io.ringlight.gnn.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Accounts that direct links join, either way, two hops far: means and greatest values of their
 * profiles, and sums in which each counts by one over its own links, so that a hub of many links
 * gives little to each. The second hop never leads back to the account itself.
 */
final class DirectBlocks implements Block {
  private final DirectNeighbours neighbours;
  private final Profiles profiles;

  /** Profile and number of links. */
  private final int width;

  /** Of the neighbours of each account. */
  private final float[][] sums;

  private DirectBlocks(DirectNeighbours neighbours, Profiles profiles, int accountCount) {
    this.neighbours = neighbours;
    this.profiles = profiles;
    this.width = profiles.width() + 1;
    this.sums = new float[accountCount][];
  }

  /** Measures the first hop. O(links). */
  static DirectBlocks of(DirectNeighbours neighbours, Profiles profiles, int accountCount) {
    DirectBlocks blocks = new DirectBlocks(neighbours, profiles, accountCount);
    Ranges.each(accountCount, blocks::measure);
    return blocks;
  }

  private void measure(int from, int to) {
    for (int account = from; account < to; account++) {
      if (neighbours.degree(account) > 0) {
        float[] sum = new float[width];
        for (int at = neighbours.start(account); at < neighbours.end(account); at++) {
          add(neighbours.account(at), 1, sum, 0);
        }
        sums[account] = sum;
      }
    }
  }

  private void add(int account, float weight, float[] target, int offset) {
    profiles.add(account, weight, target, offset);
    target[offset + width - 1] += weight * Scale.count(neighbours.degree(account));
  }

  private void divide(float[] target, int offset, int by) {
    for (int i = offset; i < offset + width; i++) {
      target[i] = by == 0 ? Float.NaN : target[i] / by;
    }
  }

  private List<String> names(String prefix) {
    List<String> names = new ArrayList<>(profiles.names(prefix));
    names.add(prefix + "links");
    return names;
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> first = new ArrayList<>(List.of("neighbours"));
    first.addAll(names("mean_"));
    first.addAll(names("most_"));
    first.add("weight");
    first.addAll(names("weighed_"));
    return List.of(
        new FeatureBlock("direct_1", first), new FeatureBlock("direct_2", names("mean_")));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    int most = offset + 1 + width;
    int weight = most + width;
    int second = weight + 1 + width;
    int degree = neighbours.degree(account);
    target[offset] = Scale.count(degree);
    if (degree == 0) {
      Arrays.fill(target, offset + 1, second + width, Float.NaN);
      return;
    }
    System.arraycopy(sums[account], 0, target, offset + 1, width);
    divide(target, offset + 1, degree);
    Arrays.fill(target, most, weight, Float.NEGATIVE_INFINITY);
    Arrays.fill(target, weight, second + width, 0);
    int reached = 0;
    for (int at = neighbours.start(account); at < neighbours.end(account); at++) {
      int other = neighbours.account(at);
      most(other, target, most);
      float share = 1f / neighbours.degree(other);
      target[weight] += share;
      add(other, share, target, weight + 1);
      reached += second(account, other, target, second);
    }
    divide(target, second, reached);
  }

  /** Adds the mean of a neighbour's other neighbours; returns 1, or 0 where there are none. */
  private int second(int account, int other, float[] target, int offset) {
    int others = neighbours.degree(other) - 1;
    if (others == 0) {
      return 0;
    }
    float[] sum = sums[other];
    for (int i = 0; i < width - 1; i++) {
      target[offset + i] += (sum[i] - profiles.value(account, i)) / others;
    }
    float links = sum[width - 1] - Scale.count(neighbours.degree(account));
    target[offset + width - 1] += links / others;
    return 1;
  }

  private void most(int other, float[] target, int offset) {
    for (int i = 0; i < width - 1; i++) {
      target[offset + i] = Math.max(target[offset + i], profiles.value(other, i));
    }
    float links = Scale.count(neighbours.degree(other));
    target[offset + width - 1] = Math.max(target[offset + width - 1], links);
  }
}
