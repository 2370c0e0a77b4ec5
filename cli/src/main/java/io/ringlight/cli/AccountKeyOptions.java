package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.Pseudonymizer;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** How ids of accounts in files become those of a run or a snapshot. */
final class AccountKeyOptions {
  /** What account ids are to the {@link Pseudonymizer} that builds a snapshot. */
  private static final String ACCOUNT_DOMAIN = "account";

  @Option(
      names = "--pseudonymize",
      paramLabel = "KEYFILE",
      description =
          "Where the ids of accounts are keyed hashes: the key they were made with. Account ids"
              + " in the files named here are then hashed in the same way.")
  private Path keyFile;

  boolean hasKey() {
    return keyFile != null;
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
    return pseudonyms(pseudonymizer);
  }

  /** What turns ids of accounts in files into those that a build with a key gives them. */
  static UnaryOperator<String> pseudonyms(Pseudonymizer pseudonymizer) {
    return id -> pseudonymizer.pseudonym(ACCOUNT_DOMAIN, id);
  }
}
