package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A single file that appears whole or not at all: somebody writes it under a hidden name beside its
 * final one, and it is renamed at the end. What a killed process leaves is cleared as {@link
 * OutputDirectory} does.
 */
public final class PendingFile implements AutoCloseable {
  private final Path file;
  private final Unfinished pending;

  private PendingFile(Path file, OutputLock lock) {
    this.file = file;
    this.pending = new Unfinished(HiddenSibling.unfinished(file), lock);
  }

  /**
   * @param file the final name
   * @param replace whether a file of that name is replaced
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when the file exists or its directory
   *     cannot be written, {@link ExitCode#TEMPORARY_FAILURE} while another process writes it
   */
  public static PendingFile begin(Path file, boolean replace) {
    Path path = file.toAbsolutePath().normalize();
    if (Files.isDirectory(path) || !replace && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw OutputFailure.exists(file);
    }
    try {
      Files.createDirectories(path.getParent());
      HiddenSibling.clearAll(path.getParent());
      return new PendingFile(
          path,
          OutputLock.take(HiddenSibling.lock(path)).orElseThrow(() -> OutputFailure.busy(file)));
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(file, e);
    }
  }

  /** Where to write; there is no such file yet. */
  public Path path() {
    return pending.path();
  }

  /** Gives the file its final name. */
  public void publish() {
    try {
      pending.take(this::rename);
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(file, e);
    }
  }

  private void rename() throws IOException {
    DirectoryTree.force(pending.path());
    Files.move(pending.path(), file, StandardCopyOption.ATOMIC_MOVE);
    DirectoryTree.forceDirectory(file.getParent());
  }

  /** Deletes what was not published, and lets others write this file. */
  @Override
  public void close() {
    try {
      pending.close();
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The unfinished file "
              + pending.path()
              + " could not be deleted ("
              + IoFailure.reason(e)
              + "); delete it.",
          e);
    }
  }
}
