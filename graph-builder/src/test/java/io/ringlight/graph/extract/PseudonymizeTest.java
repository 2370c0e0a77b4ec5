package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static io.ringlight.graph.extract.ExtractFixture.pseudonymized;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymizeTest {
  @TempDir Path directory;
  private Path key;
  private ExtractFixture extract;

  /** Every id and text holds the word secret, in one spelling or another. */
  @BeforeEach
  void write() throws IOException {
    key = directory.resolve("key");
    Files.write(key, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    extract =
        new ExtractFixture(directory)
            .file(
                "accounts.csv",
                "account_id,kind,country",
                "secret-a,buyer,DE",
                "secret-b,buyer,secret land",
                "secret-c,robber secret,DE")
            .file(
                "devices.csv", "device_id,os,model,fingerprint", "secret-d,secret os,secret,secret")
            .file(
                "addresses.csv",
                "address_id,line1,city,postal_code,country",
                "secret-h1,1 Secret Street,Secret City,secret,DE",
                "secret-h2,\"1, SECRET ST.\",secret city,SECRET,DE",
                "secret-h3,2 Secret Street,Secret City,secret,DE")
            .file("account_addresses.csv", "account_id,address_id", "secret-a,secret-h1")
            .file("account_devices.csv", "account_id,device_id", "secret-a,secret-d", "secret-x,d")
            .file(
                "account_identifiers.csv",
                "account_id,type,identifier_id",
                "secret-a,email,secret@x")
            .file(
                "orders.csv",
                "order_id,buyer_id,payment_instrument_id,currency,amount",
                "secret-o,secret-b,secret-p,EUR,1",
                "secret-o2,secret-b,secret-p,EUR,secret",
                "secret-o3,secret-b,secret-p,secret money,1",
                "secret-o4,secret-a,,EUR,1",
                "secret-o4,secret-a,,EUR,2")
            .file(
                "sanctioned_links.csv",
                "type,id,type_2,id_2,reason",
                "device,secret-d,,,secret reason",
                "account,secret-a,email,secret@x,");
  }

  @Test
  void leavesNoOriginalAnywhere() throws IOException, SQLException {
    Build build = extract.build(options -> pseudonymized(options, key, null));
    assertThat(text(build.snapshot()) + build.summary())
        .contains("DE")
        .doesNotContainIgnoringCase("secret");
    assertThat(build.rejects("accounts"))
        .containsExactly("accounts.csv,4,kind,,\"is not one of buyer, seller, creator\"");
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices.csv,3,account_id,,names an account that accounts does not have");
    assertThat(build.rejects("orders")).hasSize(3);
    try (Stream<Path> files = Files.walk(build.rejectsDirectory())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("secret");
      }
    }
  }

  @Test
  void leavesNoOriginalInTheMessage() {
    RinglightException failure =
        failure(
            () ->
                extract.build(
                    options -> ExtractFixture.maxRejects(pseudonymized(options, key, null), 0.1)));
    assertThat(failure)
        .hasMessageStartingWith(
            "Of 3 rows of accounts 1 (33.3 %) break a rule, more than the 10.0 % allowed; the first"
                + " is accounts.csv, line 4: kind is not one of buyer, seller, creator; see ");
  }

  /** The graph is the same but for names, and so for the order of numbers. */
  @Test
  void keepsTheGraph() throws IOException {
    Path map = directory.resolve("map.csv");
    GraphSnapshot snapshot = extract.build(options -> pseudonymized(options, key, map)).open();
    List<String> lines = Files.readAllLines(map);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isEqualTo("account_id,pseudonym");
    assertThat(lines.get(1)).startsWith("secret-a,");
    int account = snapshot.accounts().indexOf(lines.get(1).substring("secret-a,".length()));
    assertThat(account).isNotNegative();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map)))
        .isEqualTo("rw-------");

    Pseudonymizer pseudonymizer = Pseudonymizer.ofKeyFile(key);
    int device =
        snapshot.identifiers().indexOf("device", pseudonymizer.pseudonym("device", "secret-d"));
    int email =
        snapshot.identifiers().indexOf("email", pseudonymizer.pseudonym("email", "secret@x"));
    assertThat(snapshot.sanctionedLinks().isIdentifierSanctioned(device)).isTrue();
    assertThat(
            snapshot
                .sanctionedLinks()
                .isPairSanctioned(account, snapshot.sanctionedLinks().identifierNode(email)))
        .isTrue();
    int first =
        snapshot.identifiers().indexOf("address", pseudonymizer.pseudonym("address", "secret-h1"));
    int second =
        snapshot.identifiers().indexOf("address", pseudonymizer.pseudonym("address", "secret-h2"));
    int third =
        snapshot.identifiers().indexOf("address", pseudonymizer.pseudonym("address", "secret-h3"));
    assertThat(snapshot.identifiers().sameAs(first))
        .isEqualTo(snapshot.identifiers().sameAs(second))
        .isNotNegative();
    assertThat(snapshot.identifiers().sameAs(third)).isNegative();
  }

  @Test
  void dependsOnTheKey() throws IOException {
    Build first = extract.build(options -> pseudonymized(options, key, null));
    Build again = extract.build(options -> pseudonymized(options, key, null));
    Files.write(key, "another key, another key".getBytes(StandardCharsets.UTF_8));
    Build other = extract.build(options -> pseudonymized(options, key, null));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(other.id()).isNotEqualTo(first.id());
  }

  /** All of a snapshot as text. */
  private static String text(Path snapshot) throws IOException, SQLException {
    List<String> text = new ArrayList<>();
    text.add(Files.readString(snapshot.resolve("manifest.json")));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        var files = Files.newDirectoryStream(snapshot)) {
      for (Path file : files) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContainIgnoringCase("secret");
        if (file.toString().endsWith(".parquet")) {
          try (var rows = statement.executeQuery("SELECT t::VARCHAR FROM '" + file + "' AS t")) {
            while (rows.next()) {
              text.add(rows.getString(1));
            }
          }
        }
      }
    }
    return String.join("\n", text);
  }
}
