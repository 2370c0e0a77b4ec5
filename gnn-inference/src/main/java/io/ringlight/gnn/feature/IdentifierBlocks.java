package io.ringlight.gnn.feature;

import java.util.ArrayList;
import java.util.List;

/**
 * By each kind of identifier, how an account shares, and the mean profile of those it shares with.
 * Every shared token counts by its surprise, and stands for the mean of the others at it, so a hub
 * of thousands weighs less than a device of two. The others' sum at each token is kept, so that an
 * account costs what its own links do.
 */
final class IdentifierBlocks implements Block {
  private static final List<String> OWN =
      List.of("shared_tokens", "shared", "most_surprise", "neighbours", "alone");

  private static final int SHARED_TOKENS = 0;
  private static final int SHARED = 1;
  private static final int MOST = 2;
  private static final int NEIGHBOURS = 3;
  private static final int ALONE = 4;

  private final Touches touches;
  private final Sharing sharing;
  private final Profiles profiles;
  private final int width;
  private final float[][] sums;

  private IdentifierBlocks(Touches touches, Sharing sharing, Profiles profiles) {
    this.touches = touches;
    this.sharing = sharing;
    this.profiles = profiles;
    this.width = OWN.size() + profiles.width();
    this.sums = new float[touches.tokenCount()][];
  }

  /** Sums up the profiles at each token that several accounts touch. O(links). */
  static IdentifierBlocks of(Touches touches, Sharing sharing, Profiles profiles) {
    IdentifierBlocks blocks = new IdentifierBlocks(touches, sharing, profiles);
    Ranges.each(touches.tokenCount(), blocks::sum);
    return blocks;
  }

  private void sum(int from, int to) {
    for (int token = from; token < to; token++) {
      if (touches.degree(token) > 1) {
        float[] sum = new float[profiles.width()];
        for (int place = touches.tokenStart(token); place < touches.tokenEnd(token); place++) {
          profiles.add(touches.account(place), 1, sum, 0);
        }
        sums[token] = sum;
      }
    }
  }

  @Override
  public List<FeatureBlock> blocks() {
    List<String> columns = new ArrayList<>(OWN);
    columns.addAll(profiles.names("mean_"));
    List<FeatureBlock> blocks = new ArrayList<>();
    for (IdentifierKind kind : IdentifierKind.values()) {
      blocks.add(new FeatureBlock(kind.code() + "_1", columns));
    }
    return blocks;
  }

  @Override
  public void write(int account, float[] target, int offset) {
    for (int i = 0; i < width * IdentifierKind.COUNT; i++) {
      target[offset + i] = 0;
    }
    for (int touch = touches.start(account); touch < touches.end(account); touch++) {
      int token = touches.token(touch);
      IdentifierKind kind = touches.kind(token);
      int at = offset + kind.ordinal() * width;
      if (touches.degree(token) > 1) {
        add(account, token, kind, target, at);
      } else {
        target[at + ALONE]++;
      }
    }
    for (int kind = 0; kind < IdentifierKind.COUNT; kind++) {
      finish(target, offset + kind * width);
    }
  }

  private void add(int account, int token, IdentifierKind kind, float[] target, int at) {
    int others = touches.degree(token) - 1;
    float surprise = sharing.surprise(kind, others + 1);
    target[at + SHARED_TOKENS]++;
    target[at + SHARED] += surprise;
    target[at + MOST] = Math.max(target[at + MOST], surprise);
    target[at + NEIGHBOURS] += others;
    float weight = surprise / others;
    float[] sum = sums[token];
    for (int i = 0; i < sum.length; i++) {
      target[at + OWN.size() + i] += weight * (sum[i] - profiles.value(account, i));
    }
  }

  private void finish(float[] target, int at) {
    float shared = target[at + SHARED];
    float all = target[at + SHARED_TOKENS] + target[at + ALONE];
    target[at + ALONE] = Scale.share(target[at + ALONE], all);
    target[at + SHARED_TOKENS] = Scale.count((long) target[at + SHARED_TOKENS]);
    target[at + NEIGHBOURS] = Scale.count((long) target[at + NEIGHBOURS]);
    for (int i = OWN.size(); i < width; i++) {
      target[at + i] = shared > 0 ? target[at + i] / shared : Float.NaN;
    }
  }
}
