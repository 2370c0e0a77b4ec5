package io.ringlight.graph.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory where rows wait while a snapshot is built. */
final class Staging {
  private static final FileAttribute<?>[] OWNER_ONLY = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
  };

  private Staging() {}

  /** Makes one inside the snapshot's directory, where its size must fit, for its owner only. */
  static Path create(Path snapshotDirectory) throws IOException {
    boolean posix =
        snapshotDirectory.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes = posix ? OWNER_ONLY : new FileAttribute<?>[0];
    return Files.createDirectory(snapshotDirectory.resolve(".staging"), attributes);
  }

  /** Removes it with all it holds. */
  static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(directory)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
