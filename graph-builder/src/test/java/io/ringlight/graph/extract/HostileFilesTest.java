package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what their names say, and what users are told. */
class HostileFilesTest {
  private static final String ACCOUNTS = "account_id,kind\na,buyer\nb,buyer\n";

  /** More than the longest field and the longest line that are read. */
  private static final String LONG = "x".repeat(17 << 20);

  @TempDir Path directory;
  private ExtractFixture extract;

  @BeforeEach
  void writeAnExtract() {
    extract = new ExtractFixture(directory);
    extract.bytes("accounts.csv", ACCOUNTS.getBytes(StandardCharsets.UTF_8));
    extract.file("account_devices.csv", "account_id,device_id", "a,d", "b,d");
  }

  private void assertRefused(ExitCode code, String message) {
    RinglightException failure = failure(extract::build);
    assertThat(failure).hasMessage(message);
    assertThat(failure.exitCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,\ufeff", "UTF-16BE,\ufeff", "UTF-16LE,''", "UTF-16BE,''"})
  void namesUtf16(String charset, String mark) {
    extract.bytes("accounts.csv", (mark + ACCOUNTS).getBytes(Charset.forName(charset)));
    assertRefused(ExitCode.BAD_INPUT, "accounts.csv is written in UTF-16; save it as UTF-8.");
  }

  @Test
  void namesUtf16InJsonLinesToo() throws IOException {
    Files.delete(extract.extract().resolve("accounts.csv"));
    String line = "{\"account_id\":\"a\",\"kind\":\"buyer\"}\n";
    extract.bytes("accounts.jsonl", line.getBytes(StandardCharsets.UTF_16));
    assertRefused(ExitCode.BAD_INPUT, "accounts.jsonl is written in UTF-16; save it as UTF-8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"';'!by ';'", "'\t'!by tabs", "'|'!by '|'"})
  void namesAnotherSeparator(String separator, String words) {
    String content = ACCOUNTS.replace(",", separator);
    extract.bytes("accounts.csv", content.getBytes(StandardCharsets.UTF_8));
    assertRefused(
        ExitCode.BAD_INPUT,
        "accounts.csv seems to be separated " + words + "; export it with commas.");
  }

  @Test
  void takesNoSeparatorForTheReasonWhereAColumnIsMissingAnyway() {
    extract.file("accounts.csv", "account;id,kind", "a,buyer");
    assertRefused(
        ExitCode.BAD_INPUT,
        "accounts.csv lacks the column account_id, which every accounts table needs.");
  }

  @Test
  void takesTheSecondLineForNoHeader() {
    extract.file("accounts.csv", "\"account_id\";\"kind\"", "account_id,kind", "a,buyer");
    assertRefused(
        ExitCode.BAD_INPUT,
        "accounts.csv, line 1: the header cannot be taken apart; separate its columns with commas"
            + " and put quotes around the whole name or nowhere.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "account_id,kind\n", "\n\n"})
  void blamesAccountsWhereItHasNoRow(String content) {
    extract.bytes("accounts.csv", content.getBytes(StandardCharsets.UTF_8));
    assertRefused(
        ExitCode.BAD_INPUT,
        "The table accounts has no row in accounts.csv; export it again, with a row for each"
            + " account.");
  }

  @Test
  void namesTheFolderWhereNoPartOfAccountsHasARow() throws IOException {
    Files.delete(extract.extract().resolve("accounts.csv"));
    extract.file("accounts/a.csv", "account_id,kind").file("accounts/b.jsonl", "");
    assertRefused(
        ExitCode.BAD_INPUT,
        "The table accounts has no row in any of its 2 files, such as accounts/a.csv; export it"
            + " again, with a row for each account.");
  }

  @Test
  void losesOneLineOnlyToAFieldThatIsTooLong() {
    extract.file("account_devices.csv", "account_id,device_id", "a,d", "b," + LONG, "b,d");
    Build build = extract.build();
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices.csv,3,,,has a field of more than 16777216 characters; shorten it or"
                + " close its quotes");
    assertThat(build.summary().manifest().counts().identifierLinks()).isEqualTo(2);
  }

  @Test
  void losesOneLineOnlyToALineOfJsonThatIsTooLong() throws IOException {
    Files.delete(extract.extract().resolve("account_devices.csv"));
    String line = "{\"account_id\":\"%s\",\"device_id\":\"%s\"}";
    extract.file(
        "account_devices.jsonl",
        line.formatted("a", "d"),
        line.formatted("b", LONG),
        line.formatted("b", "d"));
    Build build = extract.build();
    assertThat(build.rejects("account_devices"))
        .containsExactly("account_devices.jsonl,2,,,is longer than 16777215 characters");
    assertThat(build.summary().manifest().counts().identifierLinks()).isEqualTo(2);
  }

  @Test
  void doesNotMissAColumnWhereNoLineIsAnObject() throws IOException {
    Files.delete(extract.extract().resolve("account_devices.csv"));
    extract.file(
        "account_devices.jsonl", "[", "{\"account_id\":\"a\",", "\"device_id\":\"d\"}", "]");
    assertThat(extract.build().rejects("account_devices"))
        .hasSize(4)
        .allMatch(reject -> reject.endsWith("is not one JSON object a line"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.csv", "orders.jsonl.gz", "orders.parquet", "orders/part.parquet"})
  @Timeout(60)
  void refusesAPipeForAnyFormat(String name) throws IOException, InterruptedException {
    Path pipe = extract.extract().resolve(name);
    Files.createDirectories(pipe.getParent());
    assumeTrue(makesPipe(pipe), "this system makes no pipes");
    assertRefused(
        ExitCode.BAD_INPUT,
        name + " is a pipe or a device; write its content to a file and name that.");
  }

  private static boolean makesPipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void namesALinkThatLeadsBackToAFolderAroundIt() throws IOException {
    extract.file("orders/day/a.csv", "order_id,buyer_id", "o,a");
    Path orders = extract.extract().resolve("orders");
    Files.createSymbolicLink(orders.resolve("day/again"), orders);
    String message =
        "The extract "
            + extract.extract()
            + " has a link that leads back to a folder around it, %s; remove the link.";
    assertRefused(ExitCode.BAD_INPUT, message.formatted("orders/day/again"));
    Files.delete(orders.resolve("day/again"));
    Files.createSymbolicLink(orders.resolve("up"), Path.of(".."));
    assertRefused(ExitCode.BAD_INPUT, message.formatted("orders/up"));
  }

  @Test
  void followsALinkToAFolderBesideIt() throws IOException {
    extract.file("orders/d=1/a.csv", "order_id,buyer_id", "o,a");
    Path orders = extract.extract().resolve("orders");
    Files.createSymbolicLink(orders.resolve("d=2"), Path.of("d=1"));
    assertThat(extract.build().summary().files())
        .extracting(FileSummary::file)
        .contains("orders/d=1/a.csv", "orders/d=2/a.csv");
  }

  @Test
  void namesALinkThatStandsForAWholeTableAndLeadsNowhere() throws IOException {
    Files.createSymbolicLink(extract.extract().resolve("orders"), Path.of("gone"));
    assertRefused(
        ExitCode.NO_INPUT,
        "The extract " + extract.extract() + " has a link that leads nowhere, orders; mend it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.csv", "orders.parquet"})
  void namesALinkThatLeadsToItself(String name) throws IOException {
    Files.createSymbolicLink(extract.extract().resolve(name), Path.of(name));
    RinglightException failure = failure(extract::build);
    assertThat(failure)
        .hasMessage(name + " is a link that leads nowhere; put the file itself there.");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.NO_INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.csv", "orders.parquet", "orders/part.jsonl"})
  void namesAFileThatMayNotBeRead(String name) throws IOException {
    extract.file(name, "order_id,buyer_id", "o,a");
    Path file = extract.extract().resolve(name);
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertRefused(ExitCode.NO_PERMISSION, name + " may not be read; change its permissions.");
  }

  @Test
  void namesAFolderThatMayNotBeListed() throws IOException {
    extract.file("orders/part.csv", "order_id,buyer_id", "o,a");
    Path folder = extract.extract().resolve("orders");
    Files.setPosixFilePermissions(folder, Set.of());
    try {
      assumeFalse(Files.isReadable(folder), "this user may read everything");
      assertRefused(ExitCode.NO_PERMISSION, folder + " may not be read; change its permissions.");
    } finally {
      Files.setPosixFilePermissions(folder, Set.of(PosixFilePermission.values()));
    }
  }

  @Test
  void stagingOnAFullDiskIsToldAsThat() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no device that is always full");
    StagedRows rows = new StagedRows(full);
    rows.row().begin(0, 1);
    rows.keep();
    assertThat(FullDisk.named(Path.of("runs/out"), failure(rows::close)))
        .hasMessage(
            "The disk that holds runs/out is full; free some space, or write to another disk.");
  }
}
