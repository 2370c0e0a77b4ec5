package io.ringlight.cli;

import picocli.CommandLine.Option;

/** What of the machine a command may use. */
final class ResourceOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "How many threads work; results do not depend on it. Default: one a processor.")
  private Integer threads;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = MemoryConverter.class,
      description =
          "The memory the program may take, such as 512M or 8G: six tenths for its heap, three"
              + " tenths for the database that stages input. Give it on the command line itself, not"
              + " in an options file. Default: about three eighths of the machine's.")
  private Long memory;

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** What was asked for, in bytes, or null. */
  Long memoryBytes() {
    return memory;
  }

  /** The embedded database's share, in bytes: half of what the heap may take. */
  long databaseBytes() {
    return memory == null ? Runtime.getRuntime().maxMemory() / 2 : memory / 10 * 3;
  }
}
