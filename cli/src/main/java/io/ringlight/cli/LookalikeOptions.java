package io.ringlight.cli;

import io.ringlight.ring.quality.LookalikeAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** What is known of honest groups. */
final class LookalikeOptions {
  @Option(
      names = "--lookalikes",
      paramLabel = "FILE",
      description = "A CSV file of honest groups that look like rings: account_id, group_id, kind.")
  private Path lookalikes;

  /** Null when none is named. */
  Path lookalikes() {
    return lookalikes;
  }

  /**
   * Reads the file.
   *
   * @param id turns an account id into the one that a run has
   * @return null when no file is named
   */
  List<LookalikeAccount> read(UnaryOperator<String> id) {
    if (lookalikes == null) {
      return null;
    }
    return LookalikesReader.read(lookalikes).stream()
        .map(row -> new LookalikeAccount(id.apply(row.accountId()), row.groupId(), row.kind()))
        .toList();
  }
}
