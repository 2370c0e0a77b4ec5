package io.ringlight.cli;

import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.Pseudonymizer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** How an extract is read. */
final class ExtractOptions {
  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description =
          "Show the marketplace as it was then, for backtests: what began later is left out. UTC"
              + " unless a zone is given. Default: the newest time seen.")
  private Instant asOf;

  @Option(
      names = "--window",
      paramLabel = "LENGTH",
      converter = WindowConverter.class,
      description =
          "Leave out what ended longer ago than this, counted back from --as-of, such as P90D."
              + " Default: without limit.")
  private Duration window;

  @Option(
      names = "--max-rejects",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      converter = ShareConverter.class,
      description =
          "Fail when more than this share of a table's rows breaks a rule, 0 to 1. Default:"
              + " ${DEFAULT-VALUE}.")
  private double maxRejects;

  @Option(
      names = "--pseudonymize",
      paramLabel = "KEYFILE",
      description =
          "Replace ids and texts by keyed hashes; equal keys give equal hashes. KEYFILE holds at"
              + " least 16 bytes and is readable by its owner only.")
  private Path keyFile;

  @Option(
      names = "--id-map",
      paramLabel = "FILE",
      description =
          "With --pseudonymize: write, readable by its owner only, which account has which"
              + " hash.")
  private Path idMap;

  double maxRejects() {
    return maxRejects;
  }

  /** The file of the id map, or null. */
  Path idMap() {
    return idMap;
  }

  /** The key file, or null. */
  Path keyFile() {
    return keyFile;
  }

  /** What turns ids of accounts in files into those of the snapshot that is built. */
  UnaryOperator<String> accountIds() {
    return keyFile == null
        ? UnaryOperator.identity()
        : AccountKeyOptions.pseudonyms(Pseudonymizer.ofKeyFile(keyFile));
  }

  BuildOptions buildOptions(Path rejects, Path idMapFile, ResourceOptions resources) {
    return new BuildOptions(
        asOf == null ? null : asOf.toEpochMilli(),
        window,
        maxRejects,
        keyFile,
        idMapFile,
        rejects,
        resources.threads(),
        resources.databaseBytes());
  }
}
