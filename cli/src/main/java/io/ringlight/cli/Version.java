package io.ringlight.cli;

import io.ringlight.cli.run.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    return new String[] {
      "ringlight " + Versions.ringlight(), "Java " + Versions.java() + ", " + Versions.system()
    };
  }
}
