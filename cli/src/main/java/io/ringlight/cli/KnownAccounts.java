package io.ringlight.cli;

import io.ringlight.cli.run.AccountsReader;
import io.ringlight.cli.run.FinishedRun;
import io.ringlight.cli.run.RingsReader;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.quality.EvaluationInput;
import io.ringlight.ring.quality.ListedRing;
import io.ringlight.ring.quality.LookalikeAccount;
import io.ringlight.ring.quality.ScoredAccount;
import io.ringlight.ring.quality.TruthAccount;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is known of accounts, by the ids of runs.
 *
 * @param lookalikesFile null when nothing is known of them
 * @param lookalikes likewise
 */
record KnownAccounts(
    LabelOptions options,
    List<TruthAccount> truth,
    Path lookalikesFile,
    List<LookalikeAccount> lookalikes) {
  /** Reads labels and look-alikes, with ids as a run has them. */
  static KnownAccounts read(
      FinishedRun run,
      LabelOptions labels,
      LookalikeOptions lookalikes,
      Consumer<String> warnings) {
    UnaryOperator<String> id = labels.ids(run.directory(), run.keyFingerprint());
    return new KnownAccounts(
        labels, labels.read(id, warnings), lookalikes.lookalikes(), lookalikes.read(id));
  }

  /**
   * Lays it beside a run.
   *
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when there is nothing to measure with, or
   *     a file knows none of the run's accounts
   */
  EvaluationInput beside(FinishedRun run) {
    if (truth.isEmpty() && !options.complete()) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          options.labels()
              + " holds no labels; name another, or say with --complete that all accounts are"
              + " legit.");
    }
    List<ScoredAccount> accounts = AccountsReader.read(run.directory());
    Set<String> present = new HashSet<>();
    accounts.forEach(account -> present.add(account.accountId()));
    AccountMatch match =
        new AccountMatch(
            run.directory(),
            present::contains,
            present.size(),
            run.keyFingerprint() != null && !options.hasKey());
    match.require(options.labels(), truth.stream().map(TruthAccount::accountId).toList());
    if (lookalikes != null) {
      match.require(
          lookalikesFile, lookalikes.stream().map(LookalikeAccount::accountId).distinct().toList());
    }
    return new EvaluationInput(
        RingsReader.read(run.directory()).stream().map(ListedRing::of).toList(),
        truth,
        options.complete(),
        lookalikes,
        accounts);
  }
}
