package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.LabelReader;
import io.ringlight.graph.extract.Pseudonymizer;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What is known of accounts, and how its ids become those of a run or a snapshot. */
final class LabelOptions {
  /** What account ids are to the {@link Pseudonymizer} that builds a snapshot. */
  private static final String ACCOUNT_DOMAIN = "account";

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

  @Option(
      names = "--pseudonymize",
      paramLabel = "KEYFILE",
      description =
          "Where the ids of accounts are keyed hashes: the key they were made with. Account ids"
              + " in the files named here are then hashed in the same way.")
  private Path keyFile;

  Path labels() {
    return labels;
  }

  boolean complete() {
    return complete;
  }

  boolean hasKey() {
    return keyFile != null;
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

  /**
   * What turns ids of accounts in files into those of a run or snapshot.
   *
   * @param directory the run or snapshot
   * @param keyFingerprint of the key that its ids were made with, or null
   * @throws RinglightException {@link ExitCode#BAD_CONFIGURATION} when its ids were made with
   *     another key, {@link ExitCode#USAGE} when there is a key and they are no hashes
   */
  UnaryOperator<String> ids(Path directory, String keyFingerprint) {
    if (keyFile == null) {
      return UnaryOperator.identity();
    }
    if (keyFingerprint == null) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The ids of " + directory + " are no keyed hashes; leave --pseudonymize out.");
    }
    Pseudonymizer pseudonymizer = Pseudonymizer.ofKeyFile(keyFile);
    if (!pseudonymizer.fingerprint().equals(keyFingerprint)) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The ids of "
              + directory
              + " were made with another key than "
              + keyFile
              + "; name the one that its build took.");
    }
    return id -> pseudonymizer.pseudonym(ACCOUNT_DOMAIN, id);
  }
}
