package io.ringlight.gnn.feature;

import java.util.List;

/** How surprising the moments of an account's orders and of its sign-up are. */
final class MomentBlock implements Block {
  private final MomentStatistics statistics;
  private final OwnBlock own;

  MomentBlock(MomentStatistics statistics, OwnBlock own) {
    this.statistics = statistics;
    this.own = own;
  }

  @Override
  public List<FeatureBlock> blocks() {
    return List.of(
        new FeatureBlock("moments", List.of("sum", "most", "count", "share", "sign_up")));
  }

  @Override
  public void write(int account, float[] target, int offset) {
    float orders = (float) StrictMath.expm1(own.value(account, OwnBlock.BOUGHT));
    float sum = statistics.sum(account);
    target[offset] = sum;
    target[offset + 1] = statistics.most(account);
    target[offset + 2] = Scale.count(statistics.telling(account));
    target[offset + 3] = Scale.share(sum, orders);
    target[offset + 4] = statistics.signUp(account);
  }
}
