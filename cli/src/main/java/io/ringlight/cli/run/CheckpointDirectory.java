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
   * Finds it or makes it.
   *
   * @param parent where the output lies; made when missing
   * @param work says what the work is; equal work has equal texts
   */
  public static CheckpointDirectory in(Path parent, String work) {
    Path path =
        parent
            .toAbsolutePath()
            .normalize()
            .resolve(".training-" + Digest.of(work).substring(0, DIGITS));
    try {
      Files.createDirectories(path);
      return new CheckpointDirectory(path);
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
