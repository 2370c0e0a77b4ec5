package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
import java.util.ArrayList;
import java.util.List;

/** The {@code f_*} columns that a model asks for, as the extract gives them. */
final class GivenColumns implements Block {
  /** Larger values count as this one, so that sums of them stay finite. */
  private static final double LARGEST = 1e30;

  private final Accounts accounts;
  private final List<String> names;
  private final int[] places;
  private final float[] means;

  /**
   * @param names those that are asked for; one that the extract lacks is missing everywhere
   */
  GivenColumns(Accounts accounts, List<String> names) {
    this.accounts = accounts;
    this.names = names;
    this.places = new int[names.size()];
    this.means = new float[names.size()];
    for (int column = 0; column < places.length; column++) {
      places[column] = accounts.featureNames().indexOf(names.get(column));
      means[column] = mean(column);
    }
  }

  private float mean(int column) {
    double sum = 0;
    int known = 0;
    for (int account = 0; account < accounts.size(); account++) {
      float value = value(column, account);
      if (!Float.isNaN(value)) {
        sum += value;
        known++;
      }
    }
    return known == 0 ? 0 : (float) (sum / known);
  }

  List<String> names() {
    return names;
  }

  float value(int column, int account) {
    if (places[column] < 0) {
      return Float.NaN;
    }
    double value = accounts.feature(places[column], account);
    return (float) Math.max(-LARGEST, Math.min(LARGEST, value));
  }

  /** The value, or the mean of all where it is missing. */
  float known(int column, int account) {
    float value = value(column, account);
    return Float.isNaN(value) ? means[column] : value;
  }

  @Override
  public List<FeatureBlock> blocks() {
    return names.isEmpty() ? List.of() : List.of(new FeatureBlock("given", new ArrayList<>(names)));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    for (int column = 0; column < places.length; column++) {
      target[offset + column] = value(column, account);
    }
  }
}
