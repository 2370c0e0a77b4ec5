package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongest neighbours of an account, two hops far: how they are tied, and their mean and
 * greatest profiles, by strength; then the means of the same over what its neighbours are told of
 * theirs, in which the account itself is left out.
 */
final class TieBlocks implements Block {
  private final String name;
  private final Neighbours neighbours;
  private final Profiles profiles;
  private final TieStructure structure;
  private final int width;
  private final int structureSize = TieStructure.COLUMNS.size();

  /**
   * For each account with neighbours: its structure, the sum of their profiles by strength, their
   * greatest profile, and the sum of the strengths.
   */
  private final float[][] rows;

  private TieBlocks(String name, Accounts accounts, Neighbours neighbours, Profiles profiles) {
    this.name = name;
    this.neighbours = neighbours;
    this.profiles = profiles;
    this.structure = new TieStructure(accounts, neighbours);
    this.width = profiles.width();
    this.rows = new float[accounts.size()][];
  }

  /** Measures the first hop of all accounts. O(accounts). */
  static TieBlocks of(String name, Accounts accounts, Neighbours neighbours, Profiles profiles) {
    TieBlocks blocks = new TieBlocks(name, accounts, neighbours, profiles);
    Ranges.each(accounts.size(), blocks::measure);
    return blocks;
  }

  private void measure(int from, int to) {
    for (int account = from; account < to; account++) {
      if (neighbours.count(account) > 0) {
        rows[account] = row(account);
      }
    }
  }

  private float[] row(int account) {
    float[] row = new float[structureSize + 2 * width + 1];
    int most = structureSize + width;
    float all = 0;
    Arrays.fill(row, most, most + width, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < neighbours.count(account); place++) {
      float strength = neighbours.strength(account, place);
      all += strength;
      profiles.addWithMost(neighbours.account(account, place), strength, row, structureSize, most);
    }
    structure.write(account, all, row, 0);
    row[most + width] = all;
    return row;
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> means = new ArrayList<>(TieStructure.COLUMNS);
    means.addAll(profiles.names("mean_"));
    List<String> all = new ArrayList<>(means);
    all.addAll(profiles.names("most_"));
    return List.of(new FeatureBlock(name + "_1", all), new FeatureBlock(name + "_2", means));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    float[] row = rows[account];
    int second = offset + structureSize + 2 * width;
    if (row == null) {
      Arrays.fill(target, offset, offset + structureSize, 0);
      Arrays.fill(target, offset + structureSize, second + structureSize + width, Float.NaN);
      return;
    }
    float all = row[structureSize + 2 * width];
    System.arraycopy(row, 0, target, offset, structureSize + 2 * width);
    int profile = offset + structureSize;
    divide(target, profile, profile + width, all);
    second(account, all, target, second);
  }

  private void second(int account, float all, float[] target, int offset) {
    Arrays.fill(target, offset, offset + structureSize + width, 0);
    float reached = 0;
    for (int place = 0; place < neighbours.count(account); place++) {
      int other = neighbours.account(account, place);
      float strength = neighbours.strength(account, place);
      float[] row = rows[other];
      if (row != null) {
        for (int i = 0; i < structureSize; i++) {
          target[offset + i] += strength * row[i];
        }
        reached += profile(account, other, strength, target, offset + structureSize);
      }
    }
    divide(target, offset, offset + structureSize, all);
    divide(target, offset + structureSize, offset + structureSize + width, reached);
  }

  /** Adds the mean profile of a neighbour's other neighbours; returns the weight it was given. */
  private float profile(int account, int other, float strength, float[] target, int offset) {
    float[] row = rows[other];
    float back = neighbours.strengthOf(other, account);
    float rest = row[row.length - 1] - back;
    if (rest == 0) {
      return 0;
    }
    float weight = strength / rest;
    for (int i = 0; i < width; i++) {
      target[offset + i] += weight * (row[structureSize + i] - back * profiles.value(account, i));
    }
    return strength;
  }

  private static void divide(float[] target, int from, int to, float by) {
    for (int i = from; i < to; i++) {
      target[i] = by > 0 ? target[i] / by : Float.NaN;
    }
  }
}
