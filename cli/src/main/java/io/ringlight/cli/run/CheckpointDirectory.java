package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A hidden directory beside an output where long work keeps how far it has come. It stays when the
 * work is interrupted, and the same work finds it again.
 *
 * @param path absolute
 */
public record CheckpointDirectory(Path path) {
  private static final int DIGITS = 12;

  /**
   * The one for some work, which may not exist yet.
   *
   * @param parent where the output lies
   * @param work says what the work is; equal work has equal texts
   */
  public static CheckpointDirectory in(Path parent, String work) {
    String name = ".training-" + Digest.of(work).substring(0, DIGITS);
    return new CheckpointDirectory(parent.toAbsolutePath().normalize().resolve(name));
  }

  /**
   * A file in it; the directory is made when missing.
   *
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when it cannot be made
   */
  public Path file(String name) {
    try {
      Files.createDirectories(path);
      return path.resolve(name);
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(path, e);
    }
  }

  /** Whether the same work was interrupted before. */
  public boolean isBegun() {
    String[] files = path.toFile().list();
    return files != null && files.length > 0;
  }

  /** Deletes it, once the work is done. */
  public void delete() {
    try {
      DirectoryTree.delete(path);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "%s could not be deleted (%s); delete it.".formatted(path, IoFailure.reason(e)),
          e);
    }
  }
}
