package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunErrorsTest {
  @TempDir Path temporary;
  private final Session session = new Session();
  private Path extract;
  private Path out;

  @BeforeEach
  void writeATinyExtract() throws IOException {
    extract = Files.createDirectory(temporary.resolve("extract"));
    out = temporary.resolve("runs/out");
    write("accounts.csv", "account_id,kind\na,buyer\nb,buyer\nc,seller\n");
    write("orders.csv", "order_id,buyer_id,device_id\no1,a,d1\no2,b,d1\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(extract.resolve(name), text);
  }

  private void assertFails(int code, String sentence, Object... arguments) {
    assertThat(session.run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err()).isEqualTo("ringlight: " + sentence + "\n");
    assertThat(session.out()).isEmpty();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aMissingExtractIs66() {
    assertThat(session.run("run", temporary.resolve("absent"), "--out", out)).isEqualTo(66);
    assertThat(session.err()).startsWith("ringlight: ").contains("absent").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void tooManyRejectsAre65AndTheRejectsLieBesideTheOutput() throws IOException {
    write("orders.csv", "order_id,buyer_id,device_id\no1,a,d1\no2,nobody,d1\n");
    Path rejects = temporary.resolve("runs/out.rejects");
    assertThat(session.run("run", extract, "--out", out)).isEqualTo(65);
    assertThat(session.err())
        .startsWith("ringlight: ")
        .contains(rejects.resolve("orders.csv").toString())
        .hasLineCount(1);
    assertThat(names(temporary.resolve("runs"))).containsExactly("out.rejects");
    assertThat(rejects.resolve("orders.csv")).content().contains("nobody");
    assertThat(session.run("run", extract, "--out", out, "--max-rejects", "50%")).isZero();
    assertThat(out.resolve("rejects/orders.csv")).content().contains("nobody");
  }

  @Test
  void aBuildPutsItsRejectsBesideTheSnapshot() throws IOException {
    write("orders.csv", "order_id,buyer_id,device_id\no1,a,d1\no2,nobody,d1\n");
    assertThat(session.run("build", extract, "--out", out, "--max-rejects", 1)).isZero();
    assertThat(session.out()).contains("1 rejected, see " + out + ".rejects\n");
    assertThat(names(temporary.resolve("runs"))).containsExactly("out", "out.rejects");
    assertThat(out.resolve("manifest.json")).exists();
  }

  @Test
  void anOutputThatExistsIs73BeforeAnythingIsRead() {
    assertThat(session.run("run", extract, "--out", out)).isZero();
    assertFails(
        73,
        "The output " + out + " exists; name another, or replace it with --force.",
        "run",
        temporary.resolve("absent"),
        "--out",
        out);
    assertThat(session.run("run", extract, "--out", out, "--force")).isZero();
  }

  @Test
  void forceOverADirectoryOfAnotherKindIs73() {
    assertThat(session.run("build", extract, "--out", out)).isZero();
    assertFails(
        73,
        "The output "
            + out
            + " exists and is not a run directory, so --force does not replace it; name another.",
        "run",
        extract,
        "--out",
        out,
        "--force");
  }

  @Test
  void aFailedRunLeavesTheOldOneInPlace() throws IOException {
    assertThat(session.run("run", extract, "--out", out)).isZero();
    String before = Files.readString(out.resolve("summary.json"));
    write("accounts.csv", "account_id\na\n");
    assertThat(session.run("run", extract, "--out", out, "--force")).isEqualTo(65);
    assertThat(Files.readString(out.resolve("summary.json"))).isEqualTo(before);
    assertThat(names(temporary.resolve("runs"))).containsExactly("out");
  }

  @Test
  void aPreviousRunThatIsNoneIs66() {
    assertFails(
        66,
        "The run directory " + temporary.resolve("gone") + " does not exist; check its name.",
        "run",
        extract,
        "--out",
        out,
        "--previous",
        temporary.resolve("gone"));
    assertFails(
        66,
        extract
            + " is no run directory: it holds no whole summary.json; name one that run or detect"
            + " wrote.",
        "run",
        extract,
        "--out",
        out,
        "--previous",
        extract);
    assertThat(out).doesNotExist();
  }

  /** Writes a key as its owner would. */
  private Path key() throws IOException {
    Path key = Files.writeString(temporary.resolve("key"), "0123456789abcdef0123456789abcdef");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return key;
  }

  @Test
  void anIdMapThatExistsIs73() throws IOException {
    Path map = Files.writeString(temporary.resolve("map.csv"), "precious");
    assertFails(
        73,
        "The output " + map + " exists; name another, or replace it with --force.",
        "run",
        extract,
        "--out",
        out,
        "--pseudonymize",
        key(),
        "--id-map",
        map);
    assertThat(map).hasContent("precious");
    assertThat(out).doesNotExist();
  }

  @Test
  void anIdMapWithoutPseudonymsIsWrongUsage() {
    assertFails(
        64,
        "--id-map needs --pseudonymize: without it ids stay as they are and need no map.",
        "run",
        extract,
        "--out",
        out,
        "--id-map",
        temporary.resolve("map.csv"));
  }

  @Test
  void anIdMapAppearsWithItsRunForItsOwnerOnly() throws IOException {
    Path map = temporary.resolve("maps/map.csv");
    Object[] command = {
      "run", extract, "--out", out, "--pseudonymize", key(), "--id-map", map, "--quiet"
    };
    write("accounts.csv", "account_id\na\n");
    assertThat(session.run(command)).isEqualTo(65);
    assertThat(names(map.getParent())).isEmpty();
    write("accounts.csv", "account_id,kind\na,buyer\nb,buyer\nc,seller\n");
    assertThat(session.run(command)).as(session.err()).isZero();
    assertThat(names(map.getParent())).containsExactly("map.csv");
    assertThat(Files.readAllLines(map)).hasSize(4);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(out.resolve("summary.json"))).contains("\"pseudonymized\" : true");
  }

  @Test
  void aPreviousRunWithAnotherKeyIs78() throws IOException {
    Path first = temporary.resolve("runs/first");
    assertThat(session.run("run", extract, "--out", first, "--pseudonymize", key())).isZero();
    assertFails(
        78,
        "The previous run "
            + first
            + " was pseudonymized with another key, or only one of the two runs was; use the same"
            + " key, or leave --previous out.",
        "run",
        extract,
        "--out",
        out,
        "--quiet",
        "--previous",
        "latest");
    assertThat(out).doesNotExist();
  }

  @Test
  void aDamagedSnapshotIs65() throws IOException {
    Path snapshot = temporary.resolve("snapshot");
    assertThat(session.run("build", extract, "--out", snapshot)).isZero();
    Files.writeString(snapshot.resolve("orders.parquet"), "not what it was");
    assertThat(session.run("detect", snapshot, "--out", out)).isEqualTo(65);
    assertThat(session.err()).startsWith("ringlight: ").contains("orders.parquet").hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsNoSnapshotIs66() {
    assertThat(session.run("detect", extract, "--out", out)).isEqualTo(66);
    assertThat(session.err()).startsWith("ringlight: ").hasLineCount(1);
  }

  @Test
  void aBadOptionValueNamesTheOption() {
    assertThat(session.run("run", extract, "--out", out, "--as-of", "tomorrow")).isEqualTo(64);
    assertThat(session.err())
        .startsWith(
            "ringlight: Invalid value for option '--as-of': 'tomorrow' is not a time, such as"
                + " 2026-05-31 or 2026-05-31T12:30:00Z.\n");
  }

  @Test
  void aStackTraceComesWithDebugOnly() {
    Path absent = temporary.resolve("absent");
    session.run("run", absent, "--out", out);
    assertThat(session.err()).doesNotContain("\tat ");
    session.run("run", absent, "--out", out, "--debug");
    assertThat(session.err()).contains("\tat io.ringlight.");
  }
}
