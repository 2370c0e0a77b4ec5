package io.ringlight.graph.neo4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

class LocalServerTest {
  @TempDir Path directory;

  private static long nodes(LocalServer server, String statement) {
    try (Driver driver =
        GraphDatabase.driver(
            server.bolt(), AuthTokens.basic(LocalServer.USER, server.password()))) {
      return driver.executableQuery(statement).execute().records().get(0).get(0).asLong();
    }
  }

  @Test
  @Tag("slow")
  void dataAndPasswordOutliveAStopAndOneServerUsesADirectoryAtATime() throws IOException {
    Path home = directory.resolve("neo4j");
    String password;
    try (LocalServer server = LocalServer.start(ServerOptions.in(home))) {
      password = server.password();
      assertThat(nodes(server, "CREATE (n:Kept) RETURN count(n)")).isEqualTo(1);
      assertThat(Files.getPosixFilePermissions(home.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> LocalServer.start(ServerOptions.in(home)))
          .hasMessage(
              "Another Neo4j uses %s; stop it first, or name another directory with --data."
                  .formatted(home))
          .extracting("exitCode")
          .isEqualTo(ExitCode.TEMPORARY_FAILURE);
    }
    try (LocalServer server = LocalServer.start(ServerOptions.in(home))) {
      assertThat(server.password()).isEqualTo(password);
      assertThat(nodes(server, "MATCH (n:Kept) RETURN count(n)")).isEqualTo(1);
    }
  }

  @Test
  @Tag("slow")
  void aServerThatEndsByItselfIsTold() throws Exception {
    Path home = directory.resolve("neo4j");
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    try (LocalServer server =
        LocalServer.start(new ServerOptions(home, 0, 0, false, 256, 64, true))) {
      ProcessHandle.current()
          .descendants()
          .filter(process -> !before.contains(process))
          .filter(process -> process.info().command().orElse("").endsWith("java"))
          .forEach(ProcessHandle::destroyForcibly);
      assertThatThrownBy(server::await)
          .hasMessage(
              "Neo4j ended by itself; see %s and start it again.", home.resolve("logs/neo4j.log"))
          .extracting("exitCode")
          .isEqualTo(ExitCode.UNAVAILABLE);
    }
  }

  @Test
  @Tag("slow")
  void anImportThatFailedIsDoneAgain() throws IOException {
    Path home = directory.resolve("neo4j");
    Path files = Files.createDirectory(directory.resolve("files"));
    Files.writeString(
        files.resolve("import.args"), "--nodes=Account=account.csv\n--id-type=integer\n");
    Files.writeString(files.resolve("account.csv"), ":ID,account_id\n1,a\n1,b\n");
    ServerOptions options = new ServerOptions(home, 0, 0, false, 512, 64, true);
    assertThatThrownBy(() -> LocalServer.importFiles(options, files))
        .hasMessage(
            "The import failed; see %s, then run it again with --import.",
            home.resolve("logs/console.log"));
    assertThatThrownBy(() -> LocalServer.start(options))
        .hasMessage(
            "An import into %s was not finished; run it again with --import, or name another --data.",
            home)
        .extracting("exitCode")
        .isEqualTo(ExitCode.CANNOT_CREATE);
    Files.writeString(files.resolve("account.csv"), ":ID,account_id\n1,a\n2,b\n");
    LocalServer.importFiles(options, files);
    assertThatThrownBy(() -> LocalServer.importFiles(options, files))
        .hasMessage("The server in %s has data already; import into a new --data.", home);
  }

  /** Starts a server, says so, and waits for its end. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws InterruptedException {
      LocalServer server = LocalServer.start(ServerOptions.in(Path.of(arguments[0])));
      System.out.println(server.bolt());
      server.await();
    }
  }

  @Test
  @Tag("slow")
  void endsWithAProcessThatIsKilled() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D"
                    + ServerClassPath.PROPERTY
                    + "="
                    + System.getProperty(ServerClassPath.PROPERTY),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                directory.resolve("neo4j").toString())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).as(directory.resolve("err").toString()).startsWith("bolt://");
      List<ProcessHandle> servers = process.descendants().toList();
      assertThat(servers).isNotEmpty();
      process.destroyForcibly().waitFor();
      CompletableFuture.allOf(
              servers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get();
      assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }
    try (Stream<String> log = Files.lines(directory.resolve("neo4j/logs/neo4j.log"))) {
      assertThat(log.reduce((first, last) -> last).orElse("")).endsWith("Stopped.");
    }
  }

  @Test
  void aPortThatIsInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServerOptions options =
          new ServerOptions(
              directory.resolve("neo4j"), taken.getLocalPort(), 0, false, 256, 64, true);
      assertThatThrownBy(() -> LocalServer.start(options))
          .isInstanceOf(RinglightException.class)
          .hasMessage(
              "Port %d is in use by another program; name another with --bolt-port."
                  .formatted(taken.getLocalPort()));
      assertThat(directory.resolve("neo4j")).doesNotExist();
    }
  }

  @Test
  void aDirectoryOfOtherThingsIsLeftAlone() throws IOException {
    Files.writeString(directory.resolve("thesis.txt"), "all my work");
    assertThatThrownBy(() -> LocalServer.start(ServerOptions.in(directory)))
        .hasMessage(
            "The directory %s holds something else than a Neo4j; name another."
                .formatted(directory))
        .extracting("exitCode")
        .isEqualTo(ExitCode.CANNOT_CREATE);
  }
}
