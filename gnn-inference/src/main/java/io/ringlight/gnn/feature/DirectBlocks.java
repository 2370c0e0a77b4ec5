package io.ringlight.gnn.feature;

import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RowIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Accounts that direct links join, either way: mean and spread of their profiles, two hops far. */
final class DirectBlocks implements Block {
  private final AccountLinks links;
  private final Profiles profiles;
  private final int width;
  private final float[][] first;

  private DirectBlocks(AccountLinks links, Profiles profiles, int accountCount) {
    this.links = links;
    this.profiles = profiles;
    this.width = profiles.width();
    this.first = new float[accountCount][];
  }

  static DirectBlocks of(GraphSnapshot snapshot, Profiles profiles) {
    int count = snapshot.accounts().size();
    DirectBlocks blocks = new DirectBlocks(snapshot.accountLinks(), profiles, count);
    Ranges.each(
        count,
        (from, to) -> {
          for (int account = from; account < to; account++) {
            blocks.measure(account);
          }
        });
    return blocks;
  }

  private int degree(int account) {
    return links.byFrom().count(account) + links.byTo().count(account);
  }

  private void measure(int account) {
    int degree = degree(account);
    if (degree == 0) {
      return;
    }
    float[] row = new float[2 * width];
    RowIndex out = links.byFrom();
    for (int place = out.start(account); place < out.end(account); place++) {
      add(links.to(out.row(place)), row);
    }
    RowIndex in = links.byTo();
    for (int place = in.start(account); place < in.end(account); place++) {
      add(links.from(in.row(place)), row);
    }
    for (int i = 0; i < width; i++) {
      float mean = row[i] / degree;
      float square = row[width + i] / degree;
      row[i] = mean;
      row[width + i] = (float) Math.sqrt(Math.max(0, square - mean * mean));
    }
    first[account] = row;
  }

  private void add(int other, float[] row) {
    for (int i = 0; i < width; i++) {
      float value = profiles.value(other, i);
      row[i] += value;
      row[width + i] += value * value;
    }
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> one = new ArrayList<>(List.of("neighbours"));
    one.addAll(profiles.names("mean_"));
    one.addAll(profiles.names("spread_"));
    List<String> two = new ArrayList<>(List.of("neighbours"));
    two.addAll(profiles.names("mean_"));
    return List.of(new FeatureBlock("direct_1", one), new FeatureBlock("direct_2", two));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    int second = offset + 1 + 2 * width;
    Arrays.fill(target, offset, second + 1 + width, Float.NaN);
    target[offset] = Scale.count(degree(account));
    if (first[account] == null) {
      return;
    }
    System.arraycopy(first[account], 0, target, offset + 1, 2 * width);
    Arrays.fill(target, second, second + 1 + width, 0);
    RowIndex out = links.byFrom();
    for (int place = out.start(account); place < out.end(account); place++) {
      addSecond(links.to(out.row(place)), target, second);
    }
    RowIndex in = links.byTo();
    for (int place = in.start(account); place < in.end(account); place++) {
      addSecond(links.from(in.row(place)), target, second);
    }
    for (int i = second; i < second + 1 + width; i++) {
      target[i] /= degree(account);
    }
  }

  private void addSecond(int other, float[] target, int at) {
    target[at] += Scale.count(degree(other));
    float[] row = first[other];
    for (int i = 0; i < width; i++) {
      target[at + 1 + i] += row[i];
    }
  }
}
