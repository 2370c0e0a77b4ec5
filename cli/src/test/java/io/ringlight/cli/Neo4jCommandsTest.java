package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringlight.graph.neo4j.TestServer;
import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.store.SnapshotManifest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work with a Neo4j, on a real server. */
class Neo4jCommandsTest {
  @TempDir Path directory;
  private final Session session = new Session();
  private Path snapshot;

  @BeforeEach
  void buildATinySnapshot() throws IOException {
    Path extract = Files.createDirectory(directory.resolve("extract"));
    Files.writeString(
        extract.resolve("accounts.csv"), "account_id,kind\na,buyer\nb,buyer\ns,seller\n");
    Files.writeString(
        extract.resolve("orders.csv"),
        "order_id,buyer_id,seller_id,device_id,amount,currency\no1,a,s,d1,5,EUR\no2,b,s,d1,7,EUR\n");
    snapshot = directory.resolve("snapshot");
    assertThat(session.run("build", extract, "--out", snapshot)).as(session.err()).isZero();
  }

  private Path password(String text) throws IOException {
    return Files.writeString(directory.resolve("password"), text + "\n");
  }

  private int run(Object... arguments) throws IOException {
    LocalServer server = TestServer.get();
    Object[] all =
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--neo4j", server.bolt(), "--password-file", password(server.password())))
            .toArray();
    return session.run(all);
  }

  @Test
  void whatIsLoadedIsTakenBack() throws IOException {
    String id = SnapshotManifest.read(snapshot).snapshotId();
    assertThat(run("load", snapshot, "--delete-missing")).as(session.err()).isZero();
    assertThat(session.out())
        .startsWith("Snapshot " + id + " in bolt://127.0.0.1:")
        .contains(": 10 nodes and relationships, ")
        .contains("  ringlight snapshot --neo4j bolt://127.0.0.1:");
    assertThat(run("load", snapshot, "--json")).as(session.err()).isZero();
    JsonNode result = new ObjectMapper().readTree(session.out());
    assertThat(result.path("snapshot_id").asText()).isEqualTo(id);
    assertThat(result.path("kinds"))
        .allMatch(kind -> kind.path("created").asInt() + kind.path("changed").asInt() == 0);
    Path taken = directory.resolve("taken");
    assertThat(run("snapshot", "--out", taken)).as(session.err()).isZero();
    assertThat(session.out())
        .startsWith("3 accounts, 1 identifiers, 0 links, 2 orders (0 by guests)")
        .contains("Snapshot " + id + " in " + taken + ", the one that was loaded");
    assertThat(SnapshotManifest.read(taken).files())
        .isEqualTo(SnapshotManifest.read(snapshot).files());
    assertThat(run("snapshot", "--out", taken)).isEqualTo(73);
    assertThat(run("snapshot", "--out", taken, "--force", "--json")).as(session.err()).isZero();
    assertThat(new ObjectMapper().readTree(session.out()).path("loaded_id").asText()).isEqualTo(id);
  }

  private void assertFails(int code, String sentence, Object... arguments) {
    assertThat(session.run(arguments)).as(session.err()).isEqualTo(code);
    assertThat(session.err()).isEqualTo("ringlight: " + sentence + System.lineSeparator());
    assertThat(session.out()).isEmpty();
  }

  @Test
  void everyFailureHasItsCodeAndSentence() throws IOException {
    String uri = TestServer.get().bolt().toString();
    Path out = directory.resolve("out");
    assertFails(
        64,
        "--neo4j is missing; name an address, such as bolt://localhost:7687.",
        "load",
        snapshot);
    assertFails(64, "--force is only for --offline; leave it out.", "load", snapshot, "--force");
    assertFails(
        64,
        "--offline connects to nothing; leave out --neo4j, or --offline.",
        "load",
        snapshot,
        "--offline",
        out,
        "--neo4j",
        uri);
    assertFails(
        64,
        "--offline makes a database anew; leave out --delete-missing.",
        "load",
        snapshot,
        "--offline",
        out,
        "--delete-missing");
    assertFails(
        64,
        "The address must not hold a user or a password; use --user and --password-file.",
        "load",
        snapshot,
        "--neo4j",
        "bolt://neo4j:secret@localhost");
    assertFails(
        66,
        "The password file absent does not exist; check its name.",
        "snapshot",
        "--out",
        out,
        "--neo4j",
        uri,
        "--password-file",
        "absent");
    assertFails(
        66,
        "The snapshot absent does not exist; check its name.",
        "load",
        "absent",
        "--neo4j",
        uri);
    assertFails(
        69,
        "Neo4j at bolt://127.0.0.1:1 cannot be reached; check the address and that the server runs.",
        "load",
        snapshot,
        "--neo4j",
        "bolt://127.0.0.1:1");
    assertFails(
        77,
        "Neo4j at " + uri + " refuses the user neo4j or the password; check both.",
        "snapshot",
        "--out",
        out,
        "--neo4j",
        uri,
        "--password-file",
        password("wrong"));
    assertFails(
        66,
        "Neo4j at " + uri + " has no database absent; check its name, or leave out --database.",
        "load",
        snapshot,
        "--neo4j",
        uri,
        "--database",
        "absent",
        "--password-file",
        password(TestServer.get().password()));
    assertThat(out).doesNotExist();
  }

  @Test
  void filesOfAnImportAppearWholeOrNotAtAll() {
    Path files = directory.resolve("my import");
    assertThat(session.run("load", snapshot, "--offline", files)).as(session.err()).isZero();
    assertThat(session.out())
        .startsWith("10 nodes and relationships in " + files)
        .contains("  cd '" + files + "' && neo4j-admin database import full @import.args neo4j")
        .contains("--import '" + files + "'");
    assertThat(files.resolve("import.args")).content().contains("--nodes=Account=account.csv");
    assertThat(session.run("load", snapshot, "--offline", files)).isEqualTo(73);
    assertThat(session.run("load", snapshot, "--offline", files, "--force")).isZero();
    assertFails(
        66,
        snapshot + " holds no files of an import; write some with: ringlight load --offline",
        "neo4j",
        "--data",
        directory.resolve("neo4j"),
        "--import",
        snapshot,
        "--quiet");
  }

  @Test
  @Tag("slow")
  void aLocalServerSaysWhereItIsAndStopsWhenItIsTold() throws Exception {
    assertThat(session.run("load", snapshot, "--offline", directory.resolve("import"))).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dringlight.neo4j.classPath=" + System.getProperty("ringlight.neo4j.classPath"),
                "-cp",
                System.getProperty("java.class.path"),
                Ringlight.class.getName(),
                "neo4j",
                "--data",
                "data",
                "--import",
                "import")
            .directory(directory.toFile())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      List<String> lines = Stream.generate(() -> line(out)).limit(7).collect(Collectors.toList());
      assertThat(lines.get(0)).startsWith("Browser   http://127.0.0.1:");
      assertThat(lines.get(6)).startsWith("  ringlight load SNAPSHOT --neo4j bolt://127.0.0.1:");
      String uri = lines.get(1).substring("Bolt      ".length());
      Path taken = directory.resolve("taken");
      assertThat(
              session.run(
                  "snapshot",
                  "--neo4j",
                  uri,
                  "--password-file",
                  directory.resolve("data/password"),
                  "--out",
                  taken))
          .as(session.err())
          .isZero();
      assertThat(SnapshotManifest.read(taken).snapshotId())
          .isEqualTo(SnapshotManifest.read(snapshot).snapshotId());
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(directory.resolve("data/logs/neo4j.log")).content().endsWith("Stopped.\n");
  }

  private static String line(BufferedReader reader) {
    try {
      return String.valueOf(reader.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
