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

  /** How many floats {@link #rows} holds for each account. */
  private final int stride;

  /**
   * For each account, one after the other: its structure, the sum of its neighbours' profiles by
   * strength, their greatest profile, and the sum of the strengths.
   */
  private final float[] rows;

  private TieBlocks(String name, Accounts accounts, Neighbours neighbours, Profiles profiles) {
    this.name = name;
    this.neighbours = neighbours;
    this.profiles = profiles;
    this.structure = new TieStructure(accounts, neighbours);
    this.width = profiles.width();
    this.stride = structureSize + 2 * width + 1;
    this.rows = new float[Math.multiplyExact(accounts.size(), stride)];
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
        measure(account);
      }
    }
  }

  private void measure(int account) {
    int row = account * stride;
    int profile = row + structureSize;
    int most = profile + width;
    float all = 0;
    Arrays.fill(rows, most, most + width, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < neighbours.count(account); place++) {
      float strength = neighbours.strength(account, place);
      all += strength;
      profiles.addWithMost(neighbours.account(account, place), strength, rows, profile, most);
    }
    structure.write(account, all, rows, row);
    rows[most + width] = all;
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
    int second = offset + structureSize + 2 * width;
    if (neighbours.count(account) == 0) {
      Arrays.fill(target, offset, offset + structureSize, 0);
      Arrays.fill(target, offset + structureSize, second + structureSize + width, Float.NaN);
      return;
    }
    int row = account * stride;
    float all = rows[row + stride - 1];
    System.arraycopy(rows, row, target, offset, stride - 1);
    divide(target, offset + structureSize, offset + structureSize + width, all);
    second(account, all, target, second);
  }

  private void second(int account, float all, float[] target, int offset) {
    Arrays.fill(target, offset, offset + structureSize + width, 0);
    float reached = 0;
    for (int place = 0; place < neighbours.count(account); place++) {
      int other = neighbours.account(account, place);
      float strength = neighbours.strength(account, place);
      int row = other * stride;
      for (int i = 0; i < structureSize; i++) {
        target[offset + i] += strength * rows[row + i];
      }
      reached += profile(account, other, strength, target, offset + structureSize);
    }
    divide(target, offset, offset + structureSize, all);
    divide(target, offset + structureSize, offset + structureSize + width, reached);
  }

  /** Adds the mean profile of a neighbour's other neighbours; returns the weight it was given. */
  private float profile(int account, int other, float strength, float[] target, int offset) {
    int row = other * stride;
    float back = neighbours.strengthOf(other, account);
    float rest = rows[row + stride - 1] - back;
    if (rest == 0) {
      return 0;
    }
    profiles.addRest(account, back, strength / rest, rows, row + structureSize, target, offset);
    return strength;
  }

  private static void divide(float[] target, int from, int to, float by) {
    for (int i = from; i < to; i++) {
      target[i] = by > 0 ? target[i] / by : Float.NaN;
    }
  }
}
