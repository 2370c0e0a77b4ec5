package io.ringlight.cli.run;

import io.ringlight.gnn.feature.KnownLabels;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import io.ringlight.graph.extract.LabelReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A table of labels that are features of neighbours.
 *
 * @param labels each account once, with its id as snapshots have it
 */
public record KnownTable(List<Label> labels) {
  public KnownTable {
    labels = List.copyOf(labels);
  }

  /**
   * Reads a table.
   *
   * @param ids turn ids of accounts in the file into those of snapshots
   * @param warnings takes a sentence when rows are bad and left out
   */
  public static KnownTable read(Path file, UnaryOperator<String> ids, Consumer<String> warnings) {
    return new KnownTable(
        LabelReader.read(file, warnings).stream()
            .map(
                label ->
                    new Label(
                        ids.apply(label.accountId()),
                        label.fraud(),
                        label.labelledAt(),
                        label.ringId(),
                        label.typology(),
                        label.source()))
            .toList());
  }

  /**
   * The labels laid over the accounts of a snapshot. Those of other accounts are left out, and
   * those that were not known yet at the moment that the snapshot shows. O(labels log accounts).
   */
  public KnownLabels over(GraphSnapshot snapshot) {
    Accounts accounts = snapshot.accounts();
    byte[] known = new byte[accounts.size()];
    long[] since = new long[known.length];
    Arrays.fill(since, Times.MISSING);
    for (Label label : labels) {
      int account = accounts.indexOf(label.accountId());
      if (account >= 0 && !isLater(label.labelledAt(), snapshot.asOf())) {
        known[account] = label.fraud() ? KnownLabels.FRAUD : KnownLabels.LEGIT;
        since[account] = label.labelledAt();
      }
    }
    return new KnownLabels(known, since);
  }

  private static boolean isLater(long labelledAt, long asOf) {
    return asOf != Times.MISSING && labelledAt > asOf;
  }

  /** The digest of what the labels say, whatever the format and the order of their rows. */
  public String sha256() {
    return Digest.of(
        labels.stream()
            .map(
                label ->
                    "%s,%s,%d\n"
                        .formatted(
                            label.accountId(),
                            label.fraud() ? "fraud" : "legit",
                            label.labelledAt()))
            .sorted()
            .collect(Collectors.joining()));
  }
}
