package io.ringlight.gnn.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Accounts that direct links join, either way, two hops far: means and greatest values of their
 * profiles, and sums in which each counts by one over its own links, so that a hub of many links
 * gives little to each.
 */
final class DirectBlocks implements Block {
  private final DirectNeighbours neighbours;
  private final Profiles profiles;

  /** Profile and number of links. */
  private final int width;

  private final float[][] means;

  private DirectBlocks(DirectNeighbours neighbours, Profiles profiles, int accountCount) {
    this.neighbours = neighbours;
    this.profiles = profiles;
    this.width = profiles.width() + 1;
    this.means = new float[accountCount][];
  }

  /** Measures the first hop. O(links). */
  static DirectBlocks of(DirectNeighbours neighbours, Profiles profiles, int accountCount) {
    DirectBlocks blocks = new DirectBlocks(neighbours, profiles, accountCount);
    Ranges.each(accountCount, blocks::measure);
    return blocks;
  }

  private void measure(int from, int to) {
    for (int account = from; account < to; account++) {
      int degree = neighbours.degree(account);
      if (degree > 0) {
        float[] mean = new float[width];
        for (int at = neighbours.start(account); at < neighbours.end(account); at++) {
          add(neighbours.account(at), 1, mean, 0);
        }
        divide(mean, 0, degree);
        means[account] = mean;
      }
    }
  }

  private void add(int account, float weight, float[] target, int offset) {
    profiles.add(account, weight, target, offset);
    target[offset + width - 1] += weight * Scale.count(neighbours.degree(account));
  }

  private void divide(float[] target, int offset, int by) {
    for (int i = offset; i < offset + width; i++) {
      target[i] /= by;
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
    System.arraycopy(means[account], 0, target, offset + 1, width);
    Arrays.fill(target, most, weight, Float.NEGATIVE_INFINITY);
    Arrays.fill(target, weight, second + width, 0);
    for (int at = neighbours.start(account); at < neighbours.end(account); at++) {
      int other = neighbours.account(at);
      most(other, target, most);
      float share = 1f / neighbours.degree(other);
      target[weight] += share;
      add(other, share, target, weight + 1);
      for (int i = 0; i < width; i++) {
        target[second + i] += means[other][i];
      }
    }
    divide(target, second, degree);
  }

  private void most(int other, float[] target, int offset) {
    for (int i = 0; i < width - 1; i++) {
      target[offset + i] = Math.max(target[offset + i], profiles.value(other, i));
    }
    float links = Scale.count(neighbours.degree(other));
    target[offset + width - 1] = Math.max(target[offset + width - 1], links);
  }
}
