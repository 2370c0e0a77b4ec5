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
import java.util.Locale;
import java.util.Set;

/**
 * What is known of accounts, by the ids of runs.
 *
 * @param lookalikes null when nothing is known of them
 */
record KnownAccounts(
    LabelOptions options, List<TruthAccount> truth, List<LookalikeAccount> lookalikes) {
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
    require(run, present, options.labels(), truth.stream().map(TruthAccount::accountId).toList());
    if (lookalikes != null) {
      require(
          run,
          present,
          options.lookalikes(),
          lookalikes.stream().map(LookalikeAccount::accountId).distinct().toList());
    }
    return new EvaluationInput(
        RingsReader.read(run.directory()).stream().map(ListedRing::of).toList(),
        truth,
        options.complete(),
        lookalikes,
        accounts);
  }

  private void require(FinishedRun run, Set<String> present, Path file, List<String> ids) {
    if (ids.isEmpty() || ids.stream().anyMatch(present::contains)) {
      return;
    }
    String sentence =
        String.format(
            Locale.ROOT,
            "None of the %,d accounts in %s is among the %,d of %s",
            ids.size(),
            file,
            present.size(),
            run.directory());
    boolean hashed = run.keyFingerprint() != null && !options.hasKey();
    throw new RinglightException(
        ExitCode.BAD_INPUT,
        sentence
            + (hashed
                ? ", whose ids are keyed hashes; name their key with --pseudonymize KEYFILE."
                : "; name a file about the accounts of the same extract."));
  }
}
