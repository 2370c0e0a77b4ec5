package io.ringlight.graph.neo4j.local;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The directory of a local server: its settings, its password, its data and its logs. */
final class ServerHome {
  private static final int PASSWORD_BYTES = 12;
  private static final int MOST_SAID = 1 << 20;

  private final Path directory;
  private final long logStart;

  private ServerHome(Path directory) {
    this.directory = directory;
    this.logStart = log().toFile().length();
  }

  /**
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when it cannot be made, or holds
   *     something else
   */
  static ServerHome make(Path directory) {
    ServerHome home = new ServerHome(directory);
    try {
      if (Files.exists(directory) && !Files.exists(home.settings()) && !isEmpty(directory)) {
        throw new RinglightException(
            ExitCode.CANNOT_CREATE,
            "The directory " + directory + " holds something else than a Neo4j; name another.");
      }
      Files.createDirectories(home.settings().getParent());
      Files.createDirectories(home.log().getParent());
      return home;
    } catch (IOException e) {
      throw failure(directory, e);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private static RinglightException failure(Path file, IOException e) {
    return new RinglightException(
        ExitCode.CANNOT_CREATE,
        file
            + " cannot be written ("
            + IoFailure.reason(e)
            + "); check its permissions and the disk.",
        e);
  }

  Path directory() {
    return directory;
  }

  Path settings() {
    return directory.resolve("conf/neo4j.conf");
  }

  /** What the server's process printed since its last start; mostly nothing. */
  Path console() {
    return directory.resolve("logs/console.log");
  }

  /** What the server says, start after start. */
  Path log() {
    return directory.resolve("logs/neo4j.log");
  }

  /** What the server and its process said since this object was made; empty when unreadable. */
  String said() {
    try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(MOST_SAID, Math.max(0, log.length() - logStart))];
      log.seek(logStart);
      log.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8) + Files.readString(console());
    } catch (IOException e) {
      return "";
    }
  }

  /** The file that holds the password. */
  Path password() {
    return directory.resolve(LocalServer.PASSWORD_FILE);
  }

  /** Is there while an import has begun and not ended. */
  private Path importing() {
    return directory.resolve("importing");
  }

  /** Whether an import was begun that never ended: what data there is, is a part. */
  boolean isPartlyImported() {
    return Files.exists(importing());
  }

  void beginImport() {
    try {
      Files.writeString(importing(), "");
    } catch (IOException e) {
      throw failure(importing(), e);
    }
  }

  void endImport() {
    try {
      Files.deleteIfExists(importing());
    } catch (IOException e) {
      throw failure(importing(), e);
    }
  }

  void writeSettings(String text) {
    try {
      Files.writeString(settings(), text);
    } catch (IOException e) {
      throw failure(settings(), e);
    }
  }

  boolean hasPassword() {
    return Files.exists(password());
  }

  String readPassword() {
    try {
      return Files.readString(password()).strip();
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The password file " + password() + " cannot be read; check its permissions.",
          e);
    }
  }

  static String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Keeps the password where only the owner reads it. */
  void writePassword(String password) {
    try {
      Files.createFile(
          password(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password(), password + "\n");
    } catch (IOException e) {
      throw failure(password(), e);
    }
  }

  /** Whether there is a database of its own, or one was imported. */
  boolean hasData() {
    return Files.exists(directory.resolve("data/databases/neo4j"));
  }

  /** Whether a server has ever kept users here: then a first password can no longer be set. */
  boolean hasUsers() {
    return Files.exists(directory.resolve("data/databases/system"));
  }
}
