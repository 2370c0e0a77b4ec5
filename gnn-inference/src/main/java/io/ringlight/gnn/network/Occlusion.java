package io.ringlight.gnn.network;

import io.ringlight.gnn.feature.FeatureBlock;
import io.ringlight.gnn.feature.FeatureRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells why an account has its risk: part by part, what would the network say if that part of its
 * row were as it is of usual accounts? (Zeiler and Fergus 2014 for the idea; the background is
 * other accounts of the marketplace, as with Lundberg and Lee 2017.) The effects of parts do not
 * add up to the whole, for the network reads them together. Safe for one thread.
 */
public final class Occlusion {
  private final RiskNetwork network;
  private final RiskScorer scorer;
  private final FeatureRows rows;
  private final float[][] background;
  private final int width;

  /**
   * @param scorer of the network
   * @param rows of the network's schema
   * @param background usual accounts, at least one; cost is linear in their number
   */
  public Occlusion(RiskNetwork network, RiskScorer scorer, FeatureRows rows, int[] background) {
    this.network = network;
    this.scorer = scorer;
    this.rows = rows;
    this.width = rows.schema().width();
    this.background = new float[background.length][width];
    for (int i = 0; i < background.length; i++) {
      rows.row(background[i], this.background[i], 0);
    }
  }

  /** Columns from one to before another. */
  private record Part(String name, int from, int to) {}

  /**
   * The effect of each block, for each of some accounts: the greatest first, ties by name. Runs
   * accounts × blocks × background rows through the network.
   */
  public List<List<Effect>> blocks(int[] accounts) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < rows.schema().blocks().size(); i++) {
      FeatureBlock block = rows.schema().blocks().get(i);
      int start = rows.schema().start(i);
      parts.add(new Part(block.name(), start, start + block.size()));
    }
    int atOnce = Math.max(1, BatchLogits.ROWS / (1 + parts.size() * background.length));
    List<List<Effect>> effects = new ArrayList<>();
    for (int from = 0; from < accounts.length; from += atOnce) {
      effects.addAll(effects(accounts, from, Math.min(accounts.length, from + atOnce), parts));
    }
    return effects;
  }

  /** The effect of each column of a block, for one account: the greatest first, ties by name. */
  public List<Effect> columns(int account, String block) {
    List<String> names = rows.schema().names();
    List<Part> parts = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      if (names.get(column).startsWith(block + ".")) {
        parts.add(new Part(names.get(column), column, column + 1));
      }
    }
    return effects(new int[] {account}, 0, 1, parts).get(0);
  }

  private List<List<Effect>> effects(int[] accounts, int from, int to, List<Part> parts) {
    int each = 1 + parts.size() * background.length;
    float[] values = new float[(to - from) * each * width];
    for (int i = from; i < to; i++) {
      lay(accounts[i], parts, values, (i - from) * each * width);
    }
    float[] logits = scorer.logits(values, (to - from) * each);
    List<List<Effect>> effects = new ArrayList<>();
    for (int i = from; i < to; i++) {
      effects.add(compare(logits, (i - from) * each, parts));
    }
    return effects;
  }

  /** The account's own row, and behind it one for each part and background account. */
  private void lay(int account, List<Part> parts, float[] values, int offset) {
    rows.row(account, values, offset);
    int at = offset + width;
    for (Part part : parts) {
      for (float[] other : background) {
        System.arraycopy(values, offset, values, at, width);
        System.arraycopy(other, part.from, values, at + part.from, part.to - part.from);
        at += width;
      }
    }
  }

  private List<Effect> compare(float[] logits, int offset, List<Part> parts) {
    List<Effect> effects = new ArrayList<>();
    int at = offset + 1;
    for (Part part : parts) {
      double mean = 0;
      for (int i = 0; i < background.length; i++) {
        mean += logits[at++];
      }
      mean /= background.length;
      effects.add(new Effect(part.name, network.calibration().slope() * (logits[offset] - mean)));
    }
    effects.sort(
        Comparator.comparingDouble((Effect effect) -> -effect.points())
            .thenComparing(Effect::name));
    return effects;
  }
}
