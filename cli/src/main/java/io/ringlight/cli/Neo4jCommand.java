package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.neo4j.OfflineImport;
import io.ringlight.graph.neo4j.local.LocalServer;
import io.ringlight.graph.neo4j.local.ServerOptions;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ringlight neo4j}. */
@Command(
    name = "neo4j",
    header = "Starts a local Neo4j with its Browser.",
    description = {
      "Starts a Neo4j Community server with its Browser on this machine, for whoever has none, and"
          + " stops it on Ctrl-C; the data stays. Only this machine reaches it.",
      "The first start on a machine fetches Neo4j (140 MB) with Maven. Neo4j is licensed under the"
          + " GPL, version 3, and runs as a program of its own."
    },
    footer = {
      "  ringlight neo4j --data investigation",
      "  ringlight neo4j --data investigation --bolt-port 7700 --memory 4G"
    })
final class Neo4jCommand implements Runnable {
  private static final int MEBIBYTE_BITS = 20;

  @ParentCommand private Ringlight ringlight;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "ringlight-neo4j",
      description =
          "Where the server keeps its data, settings and password; made when missing. Default:"
              + " ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--bolt-port",
      paramLabel = "N",
      converter = PortConverter.class,
      description = "The port of programs. Default: 7687 if it is free, else any that is.")
  private Integer boltPort;

  @Option(
      names = "--http-port",
      paramLabel = "N",
      converter = PortConverter.class,
      description = "The port of the Browser. Default: 7474 if it is free, else any that is.")
  private Integer httpPort;

  @Option(names = "--no-auth", description = "Ask for no password.")
  private boolean noAuthentication;

  @Option(
      names = "--import",
      paramLabel = "DIR",
      description =
          "Before the first start, make the database of the files that 'load --offline' wrote.")
  private Path files;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = MemoryConverter.class,
      description =
          "What the server may take, such as 4G: two thirds for its heap, one third for its files."
              + " Default: 1536M.")
  private Long memory;

  @Mixin private JsonOption json;
  @Mixin private GeneralOptions general;

  /** What a script reads of a server that answers. */
  record Started(String bolt, String browser, String user, String passwordFile, String data) {}

  @Override
  public void run() {
    Console console = ringlight.console();
    ServerOptions options = options();
    if (files != null) {
      importFiles(console, options);
    }
    general.note(console, "Starting Neo4j; this takes some seconds.");
    try (LocalServer server = LocalServer.start(options)) {
      Thread stop = new Thread(server::close, "stop-neo4j");
      Runtime.getRuntime().addShutdownHook(stop);
      report(console.out(), server);
      console.out().flush();
      server.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void importFiles(Console console, ServerOptions options) {
    if (!Files.isRegularFile(files.resolve(OfflineImport.ARGUMENTS))) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          files + " holds no files of an import; write some with: ringlight load --offline");
    }
    general.note(console, "Importing " + files + ".");
    LocalServer.importFiles(options, files);
  }

  private ServerOptions options() {
    int heap = ServerOptions.DEFAULT_HEAP_MEBIBYTES;
    int pageCache = ServerOptions.DEFAULT_PAGE_CACHE_MEBIBYTES;
    if (memory != null) {
      int mebibytes = (int) (memory >> MEBIBYTE_BITS);
      pageCache = mebibytes / 3;
      heap = mebibytes - pageCache;
    }
    return new ServerOptions(
        data, orZero(boltPort), orZero(httpPort), !noAuthentication, heap, pageCache, false);
  }

  private static int orZero(Integer port) {
    return port == null ? 0 : port;
  }

  private void report(PrintStream out, LocalServer server) {
    boolean secret = server.password() != null;
    String passwordFile = secret ? data.resolve(LocalServer.PASSWORD_FILE).toString() : null;
    if (json.json()) {
      ResultJson.print(
          out,
          new Started(
              server.bolt().toString(),
              server.browser().toString(),
              secret ? LocalServer.USER : null,
              passwordFile,
              data.toString()));
      return;
    }
    out.println("Browser   " + server.browser());
    out.println("Bolt      " + server.bolt());
    if (secret) {
      out.println("User      " + LocalServer.USER);
      out.println("Password  " + server.password() + " (kept in " + passwordFile + ")");
    }
    out.println("Ctrl-C stops it; its data stays in " + data + ".");
    out.println("Next, in another terminal:");
    out.println(
        "  ringlight load SNAPSHOT --neo4j "
            + server.bolt()
            + (secret ? " --password-file " + ShellWord.of(passwordFile) : ""));
  }
}
