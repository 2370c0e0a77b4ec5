package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files and directories that cannot be meant, told before any work. */
class PathUsageTest {
  @TempDir Path temporary;
  private final Session session = new Session();
  private Path extract;
  private Path out;

  @BeforeEach
  void writeATinyExtract() throws IOException {
    extract = Files.createDirectory(temporary.resolve("extract"));
    out = temporary.resolve("runs/out");
    Files.writeString(extract.resolve("accounts.csv"), "account_id,kind\na,buyer\nb,buyer\n");
    Files.writeString(extract.resolve("orders.csv"), "order_id,buyer_id,device_id\no1,a,d1\n");
  }

  private void assertRefused(int code, String sentence, Object... arguments) {
    assertThat(session.run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err().lines().findFirst()).hasValue("ringlight: " + sentence);
    assertThat(session.out()).isEmpty();
  }

  private Path key() throws IOException {
    Path key = Files.writeString(temporary.resolve("key"), "0123456789abcdef0123456789abcdef");
    return Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs/out", "runs/out/map.csv", "runs/../runs/out/snapshot/map.csv"})
  void anIdMapInsideTheOutputIsRefusedBeforeAnythingIsMade(String name) throws IOException {
    Path map = temporary.resolve(name);
    for (String command : List.of("run", "build")) {
      assertRefused(
          64,
          "The id map "
              + map
              + " lies inside the output "
              + out
              + ", which must not hold it; name a file elsewhere.",
          command,
          extract,
          "--out",
          out,
          "--pseudonymize",
          key(),
          "--id-map",
          map);
    }
    assertThat(names(temporary)).containsExactly("extract", "key");
  }

  @Test
  void anIdMapNeverReplacesTheKey() throws IOException {
    assertRefused(
        64,
        "The id map " + key() + " is the key file of --pseudonymize; name another file.",
        "run",
        extract,
        "--out",
        out,
        "--force",
        "--pseudonymize",
        key(),
        "--id-map",
        key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "extract/run", "extract/orders/run", "link/run"})
  void anOutputInsideItsExtractIsRefused(String name) throws IOException {
    Files.createSymbolicLink(temporary.resolve("link"), extract);
    Path inside = temporary.resolve(name);
    for (String command : List.of("run", "build")) {
      assertRefused(
          64,
          "The output "
              + inside
              + " lies inside the extract "
              + extract
              + ", which stays as it is; name a directory elsewhere.",
          command,
          extract,
          "--out",
          inside);
    }
    assertThat(names(extract)).containsExactly("accounts.csv", "orders.csv");
  }

  @Test
  void anOutputBesideItsExtractMayBeginLikeIt() {
    assertThat(session.run("run", extract, "--out", temporary.resolve("extract-run"))).isZero();
  }

  @Test
  void whatIsReadIsNeverReplaced() throws IOException {
    assertThat(session.run("run", extract, "--out", out)).as(session.err()).isZero();
    Path snapshot = out.resolve("snapshot");
    assertRefused(
        64,
        "The snapshot "
            + snapshot
            + " lies inside the output "
            + out
            + ", which --force would replace; name another output.",
        "detect",
        snapshot,
        "--out",
        out,
        "--force");
    Path moved = Files.move(extract, out.resolve("extract"));
    assertRefused(
        64,
        "The extract "
            + moved
            + " lies inside the output "
            + out
            + ", which --force would replace; name another output.",
        "run",
        moved,
        "--out",
        out,
        "--force");
    assertRefused(
        64,
        "The output "
            + snapshot.resolve("run")
            + " lies inside the snapshot "
            + snapshot
            + ", which stays as it is; name a directory elsewhere.",
        "detect",
        snapshot,
        "--out",
        snapshot.resolve("run"));
  }

  @Test
  void anEmptyNameIsWrongUsage() {
    assertRefused(
        64,
        "Invalid value for option '--out': the name is empty; name a file or directory.",
        "run",
        extract,
        "--out",
        "");
    assertRefused(
        64,
        "Invalid value for option '--previous': the name is empty; name a file or directory.",
        "run",
        extract,
        "--out",
        out,
        "--previous",
        "");
    assertRefused(
        64,
        "Invalid value for positional parameter at index 0 (EXTRACT): the name is empty; name a"
            + " file or directory.",
        "run",
        "",
        "--out",
        out);
  }

  @Test
  void aNameThatNoFileCanHaveIsWrongUsage() {
    assertRefused(
        64,
        "Invalid value for option '--out': no file can be called 'a\\u0000b'.",
        "run",
        extract,
        "--out",
        "a\0b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "run %s", "run %s --out x", "run extract --out %s", "%s --debug"})
  void anOptionsFileThatDoesNotExistIs66(String line) {
    Path file = temporary.resolve("missing.txt");
    assertRefused(
        66,
        "The options file "
            + file
            + " does not exist; check its name, or write @@ for an argument that begins with @.",
        (Object[]) line.formatted("@" + file).split(" "));
  }

  @Test
  void anOptionsFileThatIsADirectoryIs66() {
    assertRefused(
        66, "The options file " + temporary + " is a directory; name a file.", "@" + temporary);
  }

  @Test
  void anOptionsFileThatMayNotBeReadIs77() throws IOException {
    Path file = Files.writeString(temporary.resolve("closed.txt"), "--quiet");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");
    assertRefused(
        77,
        "The options file " + file + " may not be read; change its permissions.",
        "run",
        "@" + file);
  }

  @Test
  void twoSignsStandForOneInAName() {
    assertThat(session.run("run", "@@absent", "--out", out)).isEqualTo(66);
    assertThat(session.err()).startsWith("ringlight: The extract @absent does not exist");
  }

  @Test
  void anOptionsFileIsRead() throws IOException {
    Path file = Files.writeString(temporary.resolve("options.txt"), "--out\n" + out + "\n--quiet");
    assertThat(session.run("run", extract, "@" + file)).as(session.err()).isZero();
    assertThat(out.resolve("summary.json")).exists();
  }
}
