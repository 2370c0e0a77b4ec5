package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketplaceTest {

  @Test
  void writesTheSameBytesTwice(@TempDir Path directory) throws IOException {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    MarketplaceOptions options = new MarketplaceOptions(2_000, 7, 0.5, 0.5);
    Summary summary = Marketplace.write(first, options, accounts -> {});
    assertThat(Marketplace.write(second, options, accounts -> {})).isEqualTo(summary);
    assertThat(second.resolve("orders.csv")).hasSameBinaryContentAs(first.resolve("orders.csv"));
    assertThat(second.resolve("truth/rings.csv"))
        .hasSameBinaryContentAs(first.resolve("truth/rings.csv"));
  }
}
