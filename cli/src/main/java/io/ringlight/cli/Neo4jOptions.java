package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.neo4j.Neo4jAddress;
import io.ringlight.graph.neo4j.Neo4jGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which Neo4j a command works with, and as whom. */
final class Neo4jOptions {
  private static final String PASSWORD_VARIABLE = "RINGLIGHT_NEO4J_PASSWORD";

  @Option(
      names = "--neo4j",
      paramLabel = "URI",
      description =
          "The address of Neo4j, such as bolt://localhost:7687; neo4j+s://host and bolt+s://host are"
              + " encrypted.")
  private String uri;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "neo4j",
      description = "Who asks. Default: ${DEFAULT-VALUE}.")
  private String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "A file that holds the user's password. Default: the variable "
              + PASSWORD_VARIABLE
              + ", else none; at a terminal you are asked when one is needed.")
  private Path passwordFile;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "The database. Default: the user's own.")
  private String database;

  /** Connects; asks for the password when it is needed, not known, and somebody is there to ask. */
  Neo4jGraph connect() {
    if (uri == null) {
      throw new RinglightException(
          ExitCode.USAGE, "--neo4j is missing; name an address, such as bolt://localhost:7687.");
    }
    if (uri.contains("@")) {
      throw new RinglightException(
          ExitCode.USAGE,
          "The address must not hold a user or a password; use --user and --password-file.");
    }
    String password = passwordFile == null ? System.getenv(PASSWORD_VARIABLE) : read();
    try {
      return Neo4jGraph.connect(address(password));
    } catch (RinglightException e) {
      boolean canAsk = password == null && System.console() != null;
      if (e.exitCode() != ExitCode.NO_PERMISSION || !canAsk) {
        throw e;
      }
      char[] typed = System.console().readPassword("Password of %s at %s: ", user, uri);
      if (typed == null) {
        throw e;
      }
      return Neo4jGraph.connect(address(new String(typed)));
    }
  }

  private Neo4jAddress address(String password) {
    return new Neo4jAddress(uri, user, password, database);
  }

  String uri() {
    return uri;
  }

  /** The options again, for a command to type next; without the password itself. */
  String words() {
    return "--neo4j "
        + ShellWord.of(uri)
        + (user.equals("neo4j") ? "" : " --user " + ShellWord.of(user))
        + (passwordFile == null ? "" : " --password-file " + ShellWord.of(passwordFile))
        + (database == null ? "" : " --database " + ShellWord.of(database));
  }

  private String read() {
    try {
      return Files.readString(passwordFile, StandardCharsets.UTF_8).stripTrailing();
    } catch (NoSuchFileException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The password file " + passwordFile + " does not exist; check its name.",
          e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The password file "
              + passwordFile
              + " cannot be read ("
              + IoFailure.reason(e)
              + "); check its permissions.",
          e);
    }
  }
}
