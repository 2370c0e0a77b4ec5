package io.ringlight.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(name = "ringlight", mixinStandardHelpOptions = true, version = "ringlight 0.1.0")
public final class Ringlight {
  Ringlight() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Ringlight()).execute(arguments));
  }
}
