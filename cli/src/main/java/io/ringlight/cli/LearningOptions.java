package io.ringlight.cli;

import io.ringlight.cli.model.ModelReader;
import io.ringlight.cli.run.KnownTable;
import io.ringlight.cli.run.RunModel;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import io.ringlight.graph.extract.Label;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is learnt from, and how. */
final class LearningOptions {
  private static final String NOTHING = "none";

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "What was found out: a labels table, in any format that an extract may have. With ring_id"
              + " the ring score is fitted too. Required.")
  private Path labels;

  @Option(
      names = "--complete",
      description =
          "Accounts that the labels do not list are legit. Without it only labelled accounts count.")
  private boolean complete;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description =
          "Learn from nothing that was found out later (labelled_at), for backtests. UTC unless a zone"
              + " is given. Labels without a time are then left out. Default: from all labels.")
  private Instant until;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "The model to go on from, or 'none' to learn the network from nothing, f_* columns"
              + " included. Default: the model that ships.")
  private String from;

  @Option(
      names = "--known-labels",
      paramLabel = "FILE",
      description =
          "Let the network read what is known of the neighbours of each account, never of itself, from"
              + " this labels table. The model then asks for such a table wherever it scores.")
  private Path knownLabels;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = CountConverter.class,
      description =
          "Pass over the labelled accounts at most so often; the best pass is kept. Default: as often"
              + " as it helps.")
  private Integer epochs;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      defaultValue = "0.4",
      converter = ShareConverter.class,
      description =
          "The share of labelled accounts, whole groups and the latest labels first, that weights are"
              + " not fitted to: one half chooses the best pass, the other measures it. Default:"
              + " ${DEFAULT-VALUE}.")
  private double validation;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "A whole number that everything random follows from. Default: ${DEFAULT-VALUE}.")
  private long seed;

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

  long seed() {
    return seed;
  }

  /** How many passes were asked for, or null. */
  Integer epochs() {
    return epochs;
  }

  double validation() {
    return validation;
  }

  /** Refuses what cannot be learnt with, before any work. */
  void check() {
    if (labels == null) {
      throw new RinglightException(
          ExitCode.USAGE, "Nothing can be learnt without labels; name a table with --labels.");
    }
    if (!(validation > 0 && validation < 1)) {
      throw new RinglightException(
          ExitCode.USAGE,
          "--validation "
              + validation
              + " leaves nothing; name a share between 0 and 1, such as 0.4.");
    }
  }

  /** Refuses an output where the known labels or the model to go on from lie. */
  void refuseOverlap(Path out, boolean force) {
    if (knownLabels != null) {
      OverlappingPaths.refuse("labels file", knownLabels, out, force);
    }
    if (from != null && !from.equals(NOTHING)) {
      OverlappingPaths.refuse("model", Path.of(from), out, force);
    }
  }

  /** As {@link AccountKeyOptions#ids} says. */
  UnaryOperator<String> ids(Path directory, String keyFingerprint) {
    return key.ids(directory, keyFingerprint);
  }

  /**
   * Reads the labels that were known in time.
   *
   * @param ids turn ids of accounts in the file into those of the snapshot
   * @param notes takes a sentence where some are left out
   * @return each account once
   */
  List<Label> read(UnaryOperator<String> ids, Consumer<String> notes) {
    return inTime(labels, KnownTable.read(labels, ids, notes).labels(), notes);
  }

  private List<Label> inTime(Path file, List<Label> all, Consumer<String> notes) {
    if (until == null) {
      return all;
    }
    List<Label> known =
        all.stream()
            .filter(
                label ->
                    label.labelledAt() != Times.MISSING
                        && label.labelledAt() <= until.toEpochMilli())
            .toList();
    if (known.size() < all.size()) {
      notes.accept(
          String.format(
              Locale.ROOT,
              "%,d of %,d labels in %s were not known until %s, or do not say since when, and are left"
                  + " out.",
              all.size() - known.size(),
              all.size(),
              file,
              until));
    }
    return known;
  }

  /** The model to go on from; null for none. */
  RunModel from() {
    if (from == null) {
      return ModelReader.shipped().orElse(null);
    }
    return from.equals(NOTHING) ? null : ModelReader.read(Path.of(from));
  }

  /**
   * Reads the known labels; null for none.
   *
   * @param start what is gone on from, or null
   */
  KnownTable known(RunModel start, UnaryOperator<String> ids, Consumer<String> notes) {
    if (start != null && start.risks() != null && start.asksKnown() != (knownLabels != null)) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          knownLabels == null
              ? "The model to go on from has learnt from known labels; name such a table with"
                  + " --known-labels."
              : "The model to go on from has learnt from no known labels; add --from none to learn"
                  + " from nothing.");
    }
    if (knownLabels == null) {
      return null;
    }
    KnownTable table = KnownTable.read(knownLabels, ids, notes);
    return new KnownTable(inTime(knownLabels, table.labels(), notes));
  }
}
