package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder of rejects that outlives an output, or lies beside one that has no place for it. */
public final class RejectsFolder {
  private static final String SUFFIX = ".rejects";

  private RejectsFolder() {}

  /**
   * Moves rejects out of an unfinished output to {@code <output>.rejects}, where they replace what
   * an earlier call left; does nothing when there are none.
   *
   * @return the folder's new name, or null when there was nothing to move
   * @throws RinglightException {@link ExitCode#CANNOT_CREATE} when that name holds anything but
   *     rejects
   */
  public static Path moveBeside(OutputDirectory directory, Path rejects) {
    Path output = directory.output();
    Path target = output.resolveSibling(output.getFileName() + SUFFIX);
    try {
      if (!Files.isDirectory(rejects) || list(rejects).isEmpty()) {
        return null;
      }
      clear(target);
      Files.move(rejects, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(target, e);
    }
  }

  private static void clear(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!list(target).stream().allMatch(file -> file.toString().endsWith(".csv"))) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          "The rejects cannot be written to "
              + target
              + " because it holds other files; move them away.");
    }
    DirectoryTree.delete(target);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
