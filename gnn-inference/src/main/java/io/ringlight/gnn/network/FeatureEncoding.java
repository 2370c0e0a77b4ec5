package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a row of features into what the network reads: block by block the columns that tell
 * anything, each by {@link ColumnEncoding}, then for some of them a flag: 1 where the value is
 * missing. A missing value itself becomes 0, the middle. Immutable; safe for several threads.
 */
final class FeatureEncoding {
  private static final int KNOTS = ColumnEncoding.KNOTS;

  private final FeatureSchema schema;
  private final int[] columns;
  private final boolean[] flagged;
  private final float[] knots;
  private final float[] levels;
  private final float[] slopes;
  private final int[] keys;
  private final int[] targets;
  private final int[] flagTargets;
  private final List<Integer> blocks;

  /**
   * @param columns the columns of the schema that are kept, ascending
   * @param flagged for each kept column, whether it has a flag
   * @param knots {@link ColumnEncoding#KNOTS} for each kept column
   * @param levels as many
   */
  FeatureEncoding(
      FeatureSchema schema, int[] columns, boolean[] flagged, float[] knots, float[] levels) {
    this.schema = schema;
    this.columns = columns.clone();
    this.flagged = flagged.clone();
    this.knots = knots.clone();
    this.levels = levels.clone();
    EncodingChecks.check(this);
    this.slopes = slopes(knots, levels);
    this.keys = keys(knots);
    this.targets = new int[columns.length];
    this.flagTargets = new int[columns.length];
    this.blocks = place(schema, columns, flagged, targets, flagTargets);
  }

  FeatureSchema schema() {
    return schema;
  }

  int[] columns() {
    return columns;
  }

  boolean[] flagged() {
    return flagged;
  }

  float[] knots() {
    return knots;
  }

  float[] levels() {
    return levels;
  }

  /** How many encoded columns each block has that has any. */
  List<Integer> blocks() {
    return blocks;
  }

  /** How many floats an encoded row has. */
  int width() {
    return blocks.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Encodes a row. Takes about three nanoseconds a column.
   *
   * @param row holds a row of the schema's width from an offset on
   * @param target takes {@link #width} floats from its offset on
   */
  void encode(float[] row, int offset, float[] target, int targetOffset) {
    for (int i = 0; i < columns.length; i++) {
      float value = row[offset + columns[i]];
      boolean missing = value != value;
      target[targetOffset + targets[i]] = missing ? 0 : encoded(value, i * KNOTS);
      if (flagTargets[i] >= 0) {
        target[targetOffset + flagTargets[i]] = missing ? 1 : 0;
      }
    }
  }

  /** Halves the knots five times without a branch, which would be guessed wrong half the time. */
  private float encoded(float value, int first) {
    float bounded = Math.max(knots[first], Math.min(knots[first + KNOTS - 1], value));
    long key = key(bounded);
    int at = first;
    at += (int) ((keys[at + 16] - key - 1) >>> 63) << 4;
    at += (int) ((keys[at + 8] - key - 1) >>> 63) << 3;
    at += (int) ((keys[at + 4] - key - 1) >>> 63) << 2;
    at += (int) ((keys[at + 2] - key - 1) >>> 63) << 1;
    at += (int) ((keys[at + 1] - key - 1) >>> 63);
    return levels[at] + slopes[at] * (bounded - knots[at]);
  }

  /** A whole number that orders as the floats do; both zeros are the same. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  private static int[] keys(float[] knots) {
    int[] keys = new int[knots.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(knots[i]);
    }
    return keys;
  }

  private static float[] slopes(float[] knots, float[] levels) {
    float[] slopes = new float[knots.length];
    for (int i = 0; i < slopes.length; i++) {
      boolean last = i % KNOTS == KNOTS - 1 || knots[i + 1] == knots[i];
      slopes[i] =
          last ? 0 : slope((double) levels[i + 1] - levels[i], (double) knots[i + 1] - knots[i]);
    }
    return slopes;
  }

  /**
   * Between knots that nearly touch it is finite all the same, so that times nothing it is nothing.
   */
  private static float slope(double rise, double run) {
    return (float) Math.min(Float.MAX_VALUE, rise / run);
  }

  /** How many encoded columns each block has that has any, for such columns and flags. */
  static List<Integer> blocks(FeatureSchema schema, int[] columns, boolean[] flagged) {
    return place(schema, columns, flagged, new int[columns.length], new int[columns.length]);
  }

  private static List<Integer> place(
      FeatureSchema schema, int[] columns, boolean[] flagged, int[] targets, int[] flagTargets) {
    List<Integer> widths = new ArrayList<>();
    int position = 0;
    int column = 0;
    int end = 0;
    for (FeatureBlock block : schema.blocks()) {
      end += block.size();
      int first = column;
      int start = position;
      for (; column < columns.length && columns[column] < end; column++) {
        targets[column] = position++;
      }
      for (int i = first; i < column; i++) {
        flagTargets[i] = flagged[i] ? position++ : -1;
      }
      if (position > start) {
        widths.add(position - start);
      }
    }
    return List.copyOf(widths);
  }
}
