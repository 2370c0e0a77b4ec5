package io.ringlight.bench;

import io.ringlight.cli.model.ModelReader;
import io.ringlight.gnn.feature.AccountFeatures;
import io.ringlight.gnn.network.RiskNetwork;
import io.ringlight.gnn.network.RiskScorer;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What the network of a model directory thinks of the accounts of a marketplace, of which it must
 * have seen no label. Safe for several threads.
 */
final class NetworkRisks implements Function<GraphSnapshot, AccountRisks> {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final String digest;
  private final RiskScorer scorer;

  private NetworkRisks(RiskNetwork network) {
    this.digest = network.digest();
    this.scorer = new RiskScorer(network);
  }

  /** The network that an argument names as {@code network=DIRECTORY}; null where none does. */
  static NetworkRisks of(Arguments given) {
    String directory = given.text("network", "");
    return directory.isEmpty()
        ? null
        : new NetworkRisks(ModelReader.read(Path.of(directory)).risks().network());
  }

  @Override
  public AccountRisks apply(GraphSnapshot snapshot) {
    AccountFeatures features = AccountFeatures.of(snapshot, List.of(), null, THREADS);
    return new AccountRisks(digest, scorer.risks(features, THREADS, Progress.NONE));
  }
}
