package io.ringlight.cli;

import picocli.CommandLine.Option;

/** For commands whose result a script may read. */
final class JsonOption {
  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  boolean json() {
    return json;
  }
}
