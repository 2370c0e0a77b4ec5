package io.ringlight.gnn.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Held by the one process that unpacks to a directory. The system lets go of it when the process
 * ends, however it ends; so whatever lies unfinished beside the directory is the leaving of one
 * that was killed.
 */
final class UnpackLock implements AutoCloseable {
  private final Path directory;
  private final FileChannel channel;

  private UnpackLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock; waits, and says so, while another process holds it.
   *
   * @param directory will be replaced; its parent exists
   */
  static UnpackLock take(Path directory, Consumer<String> messages) throws IOException {
    // The lock file stays: were it deleted, a process that waits for it would lock a dead one.
    FileChannel channel =
        FileChannel.open(
            sibling(directory, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        messages.accept("Waiting for another process that unpacks to " + directory);
        channel.lock();
      }
      return new UnpackLock(directory, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Path sibling(Path directory, String suffix) {
    return directory.resolveSibling("." + directory.getFileName() + suffix);
  }

  private Path unfinished() {
    return sibling(directory, ".unfinished");
  }

  private Path replaced() {
    return sibling(directory, ".replaced");
  }

  /** A new and empty directory beside the final one. */
  Path staging() throws IOException {
    return Files.createDirectory(unfinished());
  }

  /** Puts the staging directory in the place of the final one. */
  void publish(Path staging) throws IOException {
    if (Files.exists(directory)) {
      Files.move(directory, replaced(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(staging, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes what this process or a killed one left unfinished. */
  void clearLeavings() throws IOException {
    delete(unfinished());
    delete(replaced());
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(tree)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
