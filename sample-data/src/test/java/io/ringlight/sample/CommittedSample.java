package io.ringlight.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The marketplace that is committed: what made it, where it is, and how to write it again. */
final class CommittedSample {

  static final MarketplaceOptions OPTIONS = new MarketplaceOptions(2_700, 12, 0.3, 0.5);

  private CommittedSample() {}

  static Path directory() {
    String root = System.getProperty("ringlight.root", "..");
    return Path.of(root, "sample-data", "marketplace");
  }

  /** Writes it again, over what is there: {@code CommittedSample DIRECTORY}. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    Files.createDirectories(directory);
    System.out.println(Marketplace.write(directory, OPTIONS, accounts -> {}));
  }
}
