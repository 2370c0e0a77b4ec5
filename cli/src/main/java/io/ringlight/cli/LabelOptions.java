package io.ringlight.cli;

import io.ringlight.graph.extract.LabelReader;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is known of accounts, and how its ids become those of a run or a snapshot. */
final class LabelOptions {
  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "A labels table, in any format that an extract may have.")
  private Path labels;

  @Option(
      names = "--complete",
      description =
          "Accounts that the labels do not list are legit. Without it only labelled accounts count.")
  private boolean complete;

  @Mixin private AccountKeyOptions key;

  Path labels() {
    return labels;
  }

  boolean complete() {
    return complete;
  }

  boolean hasKey() {
    return key.hasKey();
  }

  /**
   * Reads the labels.
   *
   * @param id as {@link #ids} gives it
   * @param warnings takes a sentence when rows are bad and left out
   * @return each account once
   */
  List<TruthAccount> read(UnaryOperator<String> id, Consumer<String> warnings) {
    return LabelReader.read(labels, warnings).stream()
        .map(
            label ->
                new TruthAccount(
                    id.apply(label.accountId()), label.fraud(), label.ringId(), label.typology()))
        .toList();
  }

  /** As {@link AccountKeyOptions#ids} says. */
  UnaryOperator<String> ids(Path directory, String keyFingerprint) {
    return key.ids(directory, keyFingerprint);
  }
}
