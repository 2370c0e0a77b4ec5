package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.neo4j.OfflineImport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Neo4j Community server on this machine's loopback address, reached by nobody else. It stops
 * when it is closed and when this process ends, even if that is killed; its data stays.
 */
public final class LocalServer implements AutoCloseable {
  /** The user that a password belongs to. */
  public static final String USER = "neo4j";

  /** The file in a server's directory that keeps the password. */
  public static final String PASSWORD_FILE = "password";

  private static final int USUAL_BOLT_PORT = 7687;
  private static final int USUAL_HTTP_PORT = 7474;
  private static final int TOOL_HEAP_MEBIBYTES = 256;
  private static final int START_SECONDS = 600;
  private static final int STOP_SECONDS = 120;
  private static final int POLL_MILLISECONDS = 100;

  private final ServerHome home;
  private final ServerProcess process;
  private final int boltPort;
  private final int httpPort;
  private final String password;
  private volatile boolean isClosing;

  private LocalServer(
      ServerHome home, ServerProcess process, int boltPort, int httpPort, String password) {
    this.home = home;
    this.process = process;
    this.boltPort = boltPort;
    this.httpPort = httpPort;
    this.password = password;
  }

  /**
   * Starts a server and waits until it answers, 5 to 30 s on a quiet machine. The first start on a
   * machine fetches it.
   *
   * @throws RinglightException {@link ExitCode#UNAVAILABLE} when a port is taken, or it cannot be
   *     fetched or does not start; {@link ExitCode#TEMPORARY_FAILURE} when another server uses the
   *     directory; {@link ExitCode#CANNOT_CREATE} when the directory cannot be made, or an import
   *     into it was not finished
   */
  public static LocalServer start(ServerOptions options) {
    int boltPort = ServerPort.choose(options.boltPort(), USUAL_BOLT_PORT, "--bolt-port");
    int httpPort = ServerPort.choose(options.httpPort(), USUAL_HTTP_PORT, "--http-port");
    ServerHome home = ServerHome.make(options.directory());
    if (home.isPartlyImported()) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "An import into "
              + home.directory()
              + " was not finished; run it again with --import, or name another --data.");
    }
    home.writeSettings(ServerSettings.text(options, boltPort, httpPort));
    String password = options.authentication() ? password(home) : null;
    ServerProcess process =
        ServerProcess.start(
            home,
            options.heapMebibytes(),
            options.brief(),
            List.of(
                "org.neo4j.server.CommunityEntryPoint",
                "--home-dir=" + home.directory(),
                "--config-dir=" + home.settings().getParent()));
    LocalServer server = new LocalServer(home, process, boltPort, httpPort, password);
    try {
      server.awaitAnswer();
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static String password(ServerHome home) {
    if (home.hasUsers() && !home.hasPassword()) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          home.directory()
              + " was used with --no-auth and has no password file; use --no-auth again, or write"
              + " the server's password to its file named "
              + PASSWORD_FILE
              + ".");
    }
    if (!home.hasUsers()) {
      if (!home.hasPassword()) {
        home.writePassword(ServerHome.newPassword());
      }
      // The tool reads its argument from the file, because others may see a command line.
      boolean isSet =
          runTool(
              home,
              home.directory(),
              TOOL_HEAP_MEBIBYTES,
              List.of("dbms", "set-initial-password", "@" + home.password()));
      if (!isSet) {
        throw ServerFailure.ofPassword(home);
      }
    }
    return home.readPassword();
  }

  /**
   * Makes the database of a server that was never started, from files. An import that failed or was
   * killed is done again from the start by the next.
   *
   * @param files the directory of the files; its {@link OfflineImport#ARGUMENTS} names them
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when the server has a database
   *     already, {@link ExitCode#UNAVAILABLE} when the import fails
   */
  public static void importFiles(ServerOptions options, Path files) {
    ServerHome home = ServerHome.make(options.directory());
    boolean isAgain = home.isPartlyImported();
    if (home.hasData() && !isAgain) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The server in " + home.directory() + " has data already; import into a new --data.");
    }
    home.writeSettings(ServerSettings.text(options, USUAL_BOLT_PORT, USUAL_HTTP_PORT));
    home.beginImport();
    List<String> arguments = new ArrayList<>(List.of("database", "import", "full"));
    if (isAgain) {
      arguments.add("--overwrite-destination");
    }
    arguments.addAll(List.of("@" + OfflineImport.ARGUMENTS, "neo4j"));
    if (!runTool(home, files, options.heapMebibytes(), arguments)) {
      throw ServerFailure.ofImport(home);
    }
    home.endImport();
  }

  /** Returns whether the tool did what it was told. */
  private static boolean runTool(
      ServerHome home, Path directory, int heapMebibytes, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("org.neo4j.cli.AdminTool"));
    command.addAll(arguments);
    ServerProcess tool = ServerProcess.start(home, directory, heapMebibytes, true, command);
    try {
      return tool.await() == 0;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      tool.stop();
    }
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    try {
      while (!answers()) {
        if (process.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          throw ServerFailure.whileStarting(home);
        }
        if (System.nanoTime() > deadline) {
          throw new RinglightException(
              ExitCode.UNAVAILABLE,
              "Neo4j did not answer within " + START_SECONDS + " s; see " + home.log() + ".");
        }
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static RinglightException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new RinglightException(
        ExitCode.TEMPORARY_FAILURE, "Starting Neo4j was interrupted; start again.", e);
  }

  /** The server opens HTTP last. */
  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + httpPort + "/").toURL().openConnection();
      connection.setConnectTimeout(POLL_MILLISECONDS);
      connection.setReadTimeout(START_SECONDS * 1000);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where programs connect to. */
  public URI bolt() {
    return URI.create("bolt://127.0.0.1:" + boltPort);
  }

  /** Where the Browser is. */
  public URI browser() {
    return URI.create("http://127.0.0.1:" + httpPort + "/browser/");
  }

  /** The password of {@link #USER}, or null when it asks for none. */
  public String password() {
    return password;
  }

  /**
   * Waits until the server is closed.
   *
   * @throws RinglightException {@link ExitCode#UNAVAILABLE} when it ends by itself, and what it
   *     says of the reason
   */
  public void await() throws InterruptedException {
    process.await();
    if (!isClosing) {
      throw ServerFailure.whileRunning(home);
    }
  }

  /** Stops the server and waits until its data is safe on the disk. */
  @Override
  public void close() {
    isClosing = true;
    process.stop();
    try {
      if (!process.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.kill();
      }
    } catch (InterruptedException e) {
      process.kill();
      Thread.currentThread().interrupt();
    }
  }
}
