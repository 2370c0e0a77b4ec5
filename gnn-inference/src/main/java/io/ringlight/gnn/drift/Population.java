package io.ringlight.gnn.drift;

import io.ringlight.gnn.feature.FeatureRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts that a model has learnt from, as the spread of each feature and of their risks.
 * Immutable; safe for several threads.
 */
public final class Population {
  /** More rows would not move a quantile; they are taken evenly spread. */
  private static final int MOST_ROWS = 20_000;

  private final Map<String, Distribution> features;
  private final Distribution risks;

  /**
   * @param features by the features' names, in the order of their schema
   */
  public Population(Map<String, Distribution> features, Distribution risks) {
    this.features = new LinkedHashMap<>(features);
    this.risks = risks;
  }

  /**
   * Describes accounts by at most 20,000 of them, evenly spread; of several marketplaces, each
   * counts by its size.
   *
   * @param marketplaces of one schema; together at least one row
   * @param risks of each of them, one for each row
   */
  public static Population of(List<FeatureRows> marketplaces, List<float[]> risks) {
    Sample sample = Sample.of(marketplaces, risks, MOST_ROWS);
    Map<String, Distribution> features = new LinkedHashMap<>();
    List<String> names = marketplaces.get(0).schema().names();
    for (int column = 0; column < names.size(); column++) {
      features.put(names.get(column), Distribution.of(sample.column(column)));
    }
    return new Population(features, Distribution.of(sample.risks()));
  }

  /** By name, in the order of the schema. */
  public Map<String, Distribution> features() {
    return new LinkedHashMap<>(features);
  }

  public Distribution risks() {
    return risks;
  }

  /**
   * How far other accounts lie from these. Looks at 20,000 of them at most, evenly spread, but at
   * all risks.
   *
   * @param rows have the columns that this population names, in the same order
   * @param found the risk of each row
   */
  public Drift drift(FeatureRows rows, float[] found) {
    List<String> names = rows.schema().names();
    if (!names.equals(new ArrayList<>(features.keySet()))) {
      throw new IllegalArgumentException("the rows have other columns than the population");
    }
    BinCounts riskCounts = risks.counts();
    for (float risk : found) {
      riskCounts.add(risk);
    }
    List<BinCounts> counts = counts(rows);
    List<FeatureDrift> moved = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      double index = features.get(names.get(column)).stabilityIndex(counts.get(column));
      if (index > Drift.THRESHOLD) {
        moved.add(new FeatureDrift(names.get(column), index));
      }
    }
    return new Drift(rows.size(), risks.stabilityIndex(riskCounts), names.size(), moved);
  }

  private List<BinCounts> counts(FeatureRows rows) {
    List<BinCounts> counts = new ArrayList<>();
    features.values().forEach(distribution -> counts.add(distribution.counts()));
    float[] row = new float[counts.size()];
    int sampled = Math.min(rows.size(), MOST_ROWS);
    for (int i = 0; i < sampled; i++) {
      rows.row((int) ((long) i * rows.size() / sampled), row, 0);
      for (int column = 0; column < row.length; column++) {
        counts.get(column).add(row[column]);
      }
    }
    return counts;
  }
}
