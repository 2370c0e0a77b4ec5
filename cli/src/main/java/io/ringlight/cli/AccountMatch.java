package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The accounts that files must be about.
 *
 * @param directory the run or snapshot that has them
 * @param present tells which ids it has
 * @param count how many those are
 * @param isKeyMissing whether its ids are keyed hashes and no key was named
 */
record AccountMatch(Path directory, Predicate<String> present, long count, boolean isKeyMissing) {
  /**
   * @param ids of accounts in a file, each once
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when there are some, and all are strange
   */
  void require(Path file, Collection<String> ids) {
    if (ids.isEmpty() || ids.stream().anyMatch(present)) {
      return;
    }
    String sentence =
        String.format(
            Locale.ROOT,
            "None of the %,d accounts in %s is among the %,d of %s",
            ids.size(),
            file,
            count,
            directory);
    throw new RinglightException(
        ExitCode.BAD_INPUT,
        sentence
            + (isKeyMissing
                ? ", whose ids are keyed hashes; name their key with --pseudonymize KEYFILE."
                : "; name a file about the accounts of the same extract."));
  }
}
