package io.ringlight.cli.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Held by the one process that writes an output. The system lets go of it when the process ends,
 * however it ends; so whoever holds it may take what lies half-written beside the output for the
 * leavings of a process that was killed.
 */
final class OutputLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, or answers empty when another process (or this one) holds it.
   *
   * @param file the lock file; made when missing, deleted at the end
   */
  static Optional<OutputLock> take(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      OutputLock lock = new OutputLock(file, channel);
      boolean keep = false;
      try {
        if (!lock.isHeld()) {
          return Optional.empty();
        }
        keep = lock.isOnTheFile();
      } finally {
        if (!keep) {
          channel.close();
        }
      }
      if (keep) {
        return Optional.of(lock);
      }
    }
  }

  private boolean isHeld() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Its last holder may have deleted the file between our opening and our locking it. */
  private boolean isOnTheFile() throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(Files.readAllBytes(file), mark);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether a file looks like one of ours: nothing but a mark, or nothing at all. */
  static boolean isLockFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    long size = Files.size(file);
    return size == 0
        || size == 36 && Files.readString(file, StandardCharsets.ISO_8859_1).matches("[0-9a-f-]+");
  }

  @Override
  public void close() throws IOException {
    // Deleted while still held: a process that opened it before finds out once it holds it.
    Files.deleteIfExists(file);
    channel.close();
  }
}
