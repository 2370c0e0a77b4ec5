package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A directory that appears whole or not at all: it is written under a hidden name beside its final
 * one and renamed at the end. Leavings of processes that were killed are cleared when the same
 * output is written again, by the holder of its {@link OutputLock} alone.
 */
public final class OutputDirectory implements AutoCloseable {
  private final Path output;
  private final OutputKind kind;
  private final boolean replace;
  private final Unfinished staging;

  private OutputDirectory(Path output, OutputKind kind, boolean replace, Unfinished staging) {
    this.output = output;
    this.kind = kind;
    this.replace = replace;
    this.staging = staging;
  }

  /**
   * Makes an empty directory to write to, and the parents of the final one where they are missing.
   *
   * @param output the final name
   * @param replace whether an existing output of the same kind is replaced; any other stays an
   *     error
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when the output exists or its parent
   *     cannot be written, {@link ExitCode#TEMPORARY_FAILURE} while another process writes it
   */
  public static OutputDirectory begin(Path output, OutputKind kind, boolean replace) {
    Path path = output.toAbsolutePath().normalize();
    if (path.getFileName() == null) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE, "The output " + output + " has no name; name a new directory.");
    }
    try {
      Files.createDirectories(path.getParent());
      HiddenSibling.clearAll(path.getParent());
      OutputLock lock =
          OutputLock.take(HiddenSibling.lock(path)).orElseThrow(() -> OutputFailure.busy(output));
      Unfinished staging = new Unfinished(HiddenSibling.unfinished(path), lock);
      try {
        refuseExisting(path, output, kind, replace);
        staging.take(() -> Files.createDirectory(staging.path()));
        return new OutputDirectory(path, kind, replace, staging);
      } catch (IOException | RuntimeException e) {
        staging.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(output, e);
    }
  }

  private static void refuseExisting(Path path, Path output, OutputKind kind, boolean replace) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!replace) {
      throw OutputFailure.exists(output);
    }
    if (!kind.mayReplace(path)) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The output "
              + output
              + " exists and is not "
              + kind.words()
              + ", so --force does not replace it; name another.");
    }
  }

  /** Where to write. */
  public Path staging() {
    return staging.path();
  }

  /** Makes a directory in {@link #staging}. */
  public Path createDirectory(String name) {
    try {
      return Files.createDirectory(staging.path().resolve(name));
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(output, e);
    }
  }

  /** The final name, absolute. */
  public Path output() {
    return output;
  }

  /**
   * Gives the directory its final name, once all its bytes are on the disk. A process killed at any
   * moment leaves the old output or the new one, whole.
   */
  public void publish() {
    publish(staging.path());
  }

  /** Likewise, but of {@link #staging} only a directory in it, which is all that is to remain. */
  public void publish(Path whole) {
    try {
      staging.take(() -> rename(whole));
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The output "
              + output
              + " could not be completed ("
              + IoFailure.reason(e)
              + "); free some space or name another, and run again.",
          e);
    }
  }

  private void rename(Path whole) throws IOException {
    DirectoryTree.force(whole);
    if (replace && kind.mayReplace(output)) {
      exchange(whole);
    } else {
      Files.move(whole, output, StandardCopyOption.ATOMIC_MOVE);
    }
    DirectoryTree.forceDirectory(output.getParent());
  }

  private void exchange(Path whole) throws IOException {
    Path old = HiddenSibling.old(output);
    Files.move(output, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(whole, output, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, output, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    DirectoryTree.delete(old);
  }

  /**
   * Deletes an output, all of it or (as far as its name tells) nothing.
   *
   * @param output absolute
   * @return false while another process writes it
   */
  static boolean delete(Path output) throws IOException {
    Optional<OutputLock> lock = OutputLock.take(HiddenSibling.lock(output));
    if (lock.isEmpty()) {
      return false;
    }
    try {
      Path gone = HiddenSibling.unfinished(output);
      Files.move(output, gone, StandardCopyOption.ATOMIC_MOVE);
      DirectoryTree.delete(gone);
      return true;
    } finally {
      lock.get().close();
    }
  }

  /** Deletes what was not published, and lets others write this output. */
  @Override
  public void close() {
    try {
      staging.close();
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "The unfinished output "
              + staging.path()
              + " could not be deleted ("
              + IoFailure.reason(e)
              + ").",
          e);
    }
  }
}
