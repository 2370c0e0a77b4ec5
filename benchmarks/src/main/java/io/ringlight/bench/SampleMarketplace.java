package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Progress;
import io.ringlight.graph.extract.BuildOptions;
import io.ringlight.graph.extract.ExtractBuilder;
import io.ringlight.graph.store.SnapshotReader;
import io.ringlight.sample.Marketplace;
import io.ringlight.sample.MarketplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample marketplace in a temporary directory, removed when it is closed.
 *
 * @param directory holds {@code extract}, {@code snapshot} and {@code rejects}
 */
record SampleMarketplace(Path directory) implements AutoCloseable {
  static SampleMarketplace write(int accounts, long seed, double camouflage) throws IOException {
    double labelledShare = MarketplaceOptions.defaults().labelledShare();
    return write(new MarketplaceOptions(accounts, seed, camouflage, labelledShare));
  }

  static SampleMarketplace write(MarketplaceOptions options) throws IOException {
    SampleMarketplace marketplace = empty();
    Marketplace.write(marketplace.extract(), options, written -> {});
    return marketplace;
  }

  /** One whose extract is for somebody else to write. */
  static SampleMarketplace empty() throws IOException {
    SampleMarketplace marketplace =
        new SampleMarketplace(Files.createTempDirectory("ringlight-quality"));
    Files.createDirectory(marketplace.extract());
    return marketplace;
  }

  Path extract() {
    return directory.resolve("extract");
  }

  GraphSnapshot build() throws IOException {
    Path snapshot = Files.createDirectory(directory.resolve("snapshot"));
    BuildOptions options = BuildOptions.defaults(directory.resolve("rejects"));
    ExtractBuilder.build(extract(), snapshot, options, Progress.NONE);
    return SnapshotReader.open(snapshot, options.threads(), Progress.NONE);
  }

  SampleTruth truth() throws IOException {
    return SampleTruth.read(extract());
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
