package io.ringlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketplaceTest {

  private static final MarketplaceOptions TWO_BLOCKS = new MarketplaceOptions(8_000, 7, 0.5, 0.5);

  @Test
  void writesTheSameBytesTwice(@TempDir Path directory) throws IOException {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    Summary summary = Marketplace.write(first, TWO_BLOCKS, accounts -> {});
    assertThat(Marketplace.write(second, TWO_BLOCKS, accounts -> {})).isEqualTo(summary);
    assertSame(first, second);
  }

  @Test
  void stillWritesTheCommittedSample(@TempDir Path directory) throws IOException {
    Marketplace.write(directory, CommittedSample.OPTIONS, accounts -> {});
    assertSame(CommittedSample.directory(), directory);
  }

  @Test
  void writesOtherAccountsForAnotherSeed(@TempDir Path directory) throws IOException {
    Path first = Files.createDirectory(directory.resolve("first"));
    Path second = Files.createDirectory(directory.resolve("second"));
    Marketplace.write(first, new MarketplaceOptions(1_000, 1, 0.3, 0.4), accounts -> {});
    Marketplace.write(second, new MarketplaceOptions(1_000, 2, 0.3, 0.4), accounts -> {});
    assertThat(Files.readAllLines(second.resolve("accounts.csv")).subList(1, 1_001))
        .doesNotContainAnyElementsOf(
            Files.readAllLines(first.resolve("accounts.csv")).subList(1, 1_001));
  }

  @Test
  void countsWhatItWrote(@TempDir Path directory) throws IOException {
    List<Long> progress = new ArrayList<>();
    Summary summary = Marketplace.write(directory, TWO_BLOCKS, progress::add);
    assertThat(progress).containsExactly(4_000L, 8_000L);
    assertThat(summary.accounts()).isEqualTo(8_000).isEqualTo(rows(directory, "accounts"));
    assertThat(summary.orders()).isEqualTo(rows(directory, "orders"));
    assertThat(summary.rings()).isEqualTo(rows(directory, "truth/sharing"));
    assertThat(summary.ringAccounts()).isEqualTo(rows(directory, "truth/rings"));
    assertThat(summary.lookalikeAccounts()).isEqualTo(rows(directory, "truth/lookalikes"));
    assertThat(summary.labels()).isEqualTo(rows(directory, "labels"));
    assertThat(summary.links())
        .isEqualTo(
            rows(directory, "account_devices")
                + rows(directory, "account_addresses")
                + rows(directory, "account_payment_instruments")
                + rows(directory, "account_identifiers")
                + rows(directory, "account_accounts"));
    assertThat(summary.lookalikeGroups())
        .isEqualTo(
            new Extract(directory)
                .table("truth/lookalikes").rows().stream().map(row -> row[1]).distinct().count());
  }

  @Test
  void writesTheSmallestMarketplace(@TempDir Path directory) throws IOException {
    Summary summary =
        Marketplace.write(directory, new MarketplaceOptions(200, 3, 0, 0), accounts -> {});
    assertThat(summary.accounts()).isEqualTo(200);
    assertThat(summary.labels()).isZero();
  }

  private static long rows(Path directory, String table) throws IOException {
    return new Extract(directory).table(table).rows().size();
  }

  private static void assertSame(Path expected, Path actual) throws IOException {
    assertThat(files(actual)).isEqualTo(files(expected));
    for (String file : files(expected)) {
      assertThat(actual.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
    }
  }

  private static List<String> files(Path directory) {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
