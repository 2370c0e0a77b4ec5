package io.ringlight.gnn.feature;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.ParallelTasks;
import java.util.ArrayList;
import java.util.List;

/**
 * The features of every account of a snapshot. What neighbours add up to is kept; rows are made on
 * demand. Equal snapshots give equal bits, whatever the number of threads.
 */
public final class AccountFeatures implements FeatureRows {
  /** Raised whenever the meaning of a column changes. */
  public static final int VERSION = 1;

  private final int size;
  private final List<Block> blocks;
  private final int[] offsets;
  private final FeatureSchema schema;

  private AccountFeatures(int size, List<Block> blocks) {
    this.size = size;
    this.blocks = blocks;
    this.offsets = new int[blocks.size()];
    List<FeatureBlock> all = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = width;
      for (FeatureBlock block : blocks.get(i).blocks()) {
        all.add(block);
        width += block.size();
      }
    }
    this.schema = new FeatureSchema(VERSION, all);
  }

  /**
   * Measures a snapshot. O(links + orders).
   *
   * @param given names of the {@code f_*} columns that are asked for
   */
  public static AccountFeatures of(GraphSnapshot snapshot, List<String> given, int threads) {
    return ParallelTasks.withThreads(threads, () -> measure(snapshot, given));
  }

  private static AccountFeatures measure(GraphSnapshot snapshot, List<String> given) {
    int count = snapshot.accounts().size();
    Touches touches = Touches.of(snapshot);
    OwnBlock own = OwnBlock.of(snapshot, touches);
    Sharing sharing = Sharing.of(touches, count);
    GivenColumns columns = new GivenColumns(snapshot.accounts(), given);
    Profiles profiles = Profiles.of(snapshot.accounts(), own, sharing, columns);
    TieSearch found = TieSearch.of(snapshot, touches, sharing);
    for (int account = 0; account < count; account++) {
      profiles.setTies(
          account,
          found.ties.count(account) == 0 ? 0 : (float) Math.sqrt(found.ties.strength(account, 0)),
          found.statistics.most(account));
    }
    TieBlock ties = new TieBlock("ties_1", snapshot.accounts(), found.ties, profiles);
    TieBlock moments = new TieBlock("moments_1", snapshot.accounts(), found.moments, profiles);
    int second = ties.width() - profiles.width();
    return new AccountFeatures(
        count,
        List.of(
            own,
            columns,
            IdentifierBlocks.of(touches, sharing, profiles),
            new MomentBlock(found.statistics, own),
            TradeBlocks.of(snapshot.orders(), profiles, count),
            DirectBlocks.of(snapshot, profiles),
            ties,
            SecondTieBlock.of("ties_2", ties, found.ties, count, second),
            moments,
            SecondTieBlock.of("moments_2", moments, found.moments, count, second)));
  }

  @Override
  public FeatureSchema schema() {
    return schema;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void row(int row, float[] target, int offset) {
    for (int i = 0; i < offsets.length; i++) {
      blocks.get(i).write(row, target, offset + offsets[i]);
    }
  }
}
