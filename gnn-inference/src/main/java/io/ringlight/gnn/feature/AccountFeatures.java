package io.ringlight.gnn.feature;

import io.ringlight.graph.Accounts;
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
  private final Neighbours ties;

  private AccountFeatures(int size, List<Block> blocks, Neighbours ties) {
    this.size = size;
    this.blocks = blocks;
    this.ties = ties;
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
   * @param known what is known of neighbours; null for nothing, and no columns for it
   */
  public static AccountFeatures of(
      GraphSnapshot snapshot, List<String> given, KnownLabels known, int threads) {
    return ParallelTasks.withThreads(threads, () -> measure(snapshot, given, known));
  }

  private static AccountFeatures measure(
      GraphSnapshot snapshot, List<String> given, KnownLabels known) {
    Accounts accounts = snapshot.accounts();
    int count = accounts.size();
    if (known != null && known.size() != count) {
      throw new IllegalArgumentException(
          "%d labels are known of %d accounts".formatted(known.size(), count));
    }
    Touches touches = Touches.of(snapshot);
    OwnBlock own = OwnBlock.of(snapshot, touches);
    Sharing sharing = Sharing.of(touches, count);
    GivenColumns columns = new GivenColumns(accounts, given);
    Profiles profiles = Profiles.of(accounts, own, sharing, columns);
    TieSearch found = TieSearch.of(snapshot, touches, sharing);
    profiles.addTies(found.ties(), found.statistics());
    DirectNeighbours direct =
        DirectNeighbours.of(snapshot.accountLinks(), snapshot.sanctionedLinks(), count);
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                own,
                columns,
                IdentifierBlocks.of(touches, sharing, profiles),
                new MomentBlock(found.statistics(), own),
                TradeBlocks.of(snapshot.orders(), profiles, count),
                DirectBlocks.of(direct, profiles, count),
                TieBlocks.of("ties", accounts, found.ties(), profiles),
                TieBlocks.of("moments", accounts, found.moments(), profiles)));
    if (known != null) {
      blocks.add(
          new KnownLabelBlock(known, touches, sharing, found.ties(), found.moments(), direct));
    }
    return new AccountFeatures(count, blocks, found.ties());
  }

  /** To whom an account is tied most, strongest first; at most eight. */
  public List<Tie> ties(int account) {
    List<Tie> strongest = new ArrayList<>();
    for (int place = 0; place < ties.count(account); place++) {
      strongest.add(
          new Tie(
              ties.account(account, place),
              ties.strength(account, place),
              Evidence.names(ties.kinds(account, place))));
    }
    return strongest;
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
