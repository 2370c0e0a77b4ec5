package io.ringlight.cli;

import io.ringlight.cli.run.FinishedRun;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.LabelReader;
import io.ringlight.graph.extract.Pseudonymizer;
import io.ringlight.ring.quality.LookalikeAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What is known of accounts, and how its ids become those of a run. */
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
      names = "--lookalikes",
      paramLabel = "FILE",
      description = "A CSV file of honest groups that look like rings: account_id, group_id, kind.")
  private Path lookalikes;

  @Option(
      names = "--pseudonymize",
      paramLabel = "KEYFILE",
      description =
          "For a run whose ids are keyed hashes: the key they were made with. The account ids of"
              + " labels and look-alikes are then hashed in the same way.")
  private Path keyFile;

  Path labels() {
    return labels;
  }

  /** Null when none is named. */
  Path lookalikes() {
    return lookalikes;
  }

  boolean complete() {
    return complete;
  }

  boolean hasKey() {
    return keyFile != null;
  }

  /**
   * Reads the files, with ids as the run has them.
   *
   * @param warnings takes a sentence when rows are bad and left out
   * @throws RinglightException {@link ExitCode#BAD_CONFIGURATION} when the run's ids were made with
   *     another key, {@link ExitCode#USAGE} when there is a key and they are no hashes
   */
  KnownAccounts read(FinishedRun run, Consumer<String> warnings) {
    UnaryOperator<String> id = ids(run);
    List<TruthAccount> truth =
        LabelReader.read(labels, warnings).stream()
            .map(
                label ->
                    new TruthAccount(
                        id.apply(label.accountId()),
                        label.fraud(),
                        label.ringId(),
                        label.typology()))
            .toList();
    List<LookalikeAccount> alike =
        lookalikes == null
            ? null
            : LookalikesReader.read(lookalikes).stream()
                .map(
                    row ->
                        new LookalikeAccount(id.apply(row.accountId()), row.groupId(), row.kind()))
                .toList();
    return new KnownAccounts(this, truth, alike);
  }

  private UnaryOperator<String> ids(FinishedRun run) {
    if (keyFile == null) {
      return UnaryOperator.identity();
    }
    if (run.keyFingerprint() == null) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The ids of " + run.directory() + " are no keyed hashes; leave --pseudonymize out.");
    }
    Pseudonymizer pseudonymizer = Pseudonymizer.ofKeyFile(keyFile);
    if (!pseudonymizer.fingerprint().equals(run.keyFingerprint())) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The ids of "
              + run.directory()
              + " were made with another key than "
              + keyFile
              + "; name the one that its build took.");
    }
    return id -> pseudonymizer.pseudonym(ACCOUNT_DOMAIN, id);
  }
}
