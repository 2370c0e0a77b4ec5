package io.ringlight.graph.extract;

import static io.ringlight.graph.extract.ExtractFixture.failure;
import static io.ringlight.graph.extract.ExtractFixture.maxRejects;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.ExtractFixture.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {
  @TempDir Path directory;

  private ExtractFixture extract() {
    return new ExtractFixture(directory)
        .file("accounts.csv", "account_id,kind", "a,buyer", "b,buyer", "c,Buyer", "d,buyer")
        .file("orders.csv", "order_id,buyer_id", "o,a");
  }

  @Test
  void failsAboveTheLimitAfterWritingThem() throws IOException {
    ExtractFixture extract = extract();
    RinglightException failure =
        failure(() -> extract.build(options -> maxRejects(options, 0.2499)));
    Path file = extract.lastRejects().resolve("accounts.csv");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(failure)
        .hasMessage(
            "Of 4 rows of accounts 1 (25.0 %) break a rule, more than the 25.0 % allowed; the first"
                + " is accounts.csv, line 4: kind \"Buyer\" is not one of buyer, seller, creator;"
                + " see "
                + file
                + ", mend them or raise --max-rejects.");
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "file,line,column,value,reason",
            "accounts.csv,4,kind,Buyer,\"is not one of buyer, seller, creator\"");
  }

  @Test
  void passesAtTheLimit() {
    Build build = extract().build(options -> maxRejects(options, 0.25));
    assertThat(build.summary().rejected()).isEqualTo(1);
  }

  @Test
  void removesWhatAnEarlierRunRejected() throws IOException {
    Path rejects = Files.createDirectory(directory.resolve("old"));
    Files.writeString(rejects.resolve("orders.csv"), "old");
    Files.writeString(rejects.resolve("notes.txt"), "mine");
    extract()
        .build(
            options ->
                new BuildOptions(null, null, 1, null, null, rejects, 1, options.memoryBytes()));
    assertThat(rejects.toFile().list()).containsExactlyInAnyOrder("accounts.csv", "notes.txt");
  }

  @Test
  void writesNothingWithoutRejects() {
    Build build =
        extract()
            .file("accounts.csv", "account_id,kind", "a,buyer")
            .build(options -> maxRejects(options, 0));
    assertThat(build.rejectsDirectory()).doesNotExist();
  }

  @Test
  void ordersByFileAndLineWhateverFoundThem() {
    Build build =
        extract()
            .file("account_devices/b.csv", "account_id,device_id", "a,", "x,d", "a,d")
            .file("account_devices/a.csv", "account_id,device_id", "a,d", "y,d", ",d")
            .build();
    assertThat(build.rejects("account_devices"))
        .containsExactly(
            "account_devices/a.csv,3,account_id,y,names an account that accounts does not have",
            "account_devices/a.csv,4,account_id,,is missing",
            "account_devices/b.csv,2,device_id,,is missing",
            "account_devices/b.csv,3,account_id,x,names an account that accounts does not have");
  }

  @Test
  void keepsValuesSafeForCsv() throws IOException {
    Build build =
        extract()
            .file("account_devices.csv", "account_id,device_id", "\"x\n,\"\"y\"\"\",d")
            .build();
    assertThat(Files.readString(build.rejectsDirectory().resolve("account_devices.csv")))
        .endsWith(
            "account_devices.csv,2,account_id,\"x\n,\"\"y\"\"\",names an account that accounts does"
                + " not have\n");
  }

  @Test
  void failsWhereAllAccountsAreRejected() {
    ExtractFixture extract = extract().file("accounts.csv", "account_id,kind", "a,robber");
    assertThat(failure(extract::build))
        .hasMessage("The table accounts has no row that can be used; there is nothing to link.");
  }
}
