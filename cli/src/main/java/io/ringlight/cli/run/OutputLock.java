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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Held by the one process that writes an output. The system lets go of it when the process ends,
 * however it ends; so whoever holds it may take what lies half-written beside the output for the
 * leavings of a process that was killed.
 *
 * <p>POSIX drops a process's lock as soon as the process closes <em>any</em> channel of the locked
 * file. So while a lock is held here its file is never opened again, not even to look into it.
 */
final class OutputLock implements AutoCloseable {
  private static final String HEADER = "Ringlight writes here\n";
  private static final int MOST_PADDING = 1 << 16;

  /** Lock files that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, or answers empty when another process (or this one) holds it.
   *
   * @param name the lock file, absolute; made when missing, deleted at the end
   */
  static Optional<OutputLock> take(Path name) throws IOException {
    Path file = real(name);
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<OutputLock> lock = Optional.empty();
    try {
      lock = lock(file);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
    return lock;
  }

  /** One name for one file, by whatever links its directory was reached. */
  private static Path real(Path file) throws IOException {
    return file.getParent().toRealPath().resolve(file.getFileName());
  }

  private static Optional<OutputLock> lock(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean keep = false;
      try {
        if (!isLocked(channel)) {
          return Optional.empty();
        }
        keep = isStill(file, channel);
      } finally {
        if (!keep) {
          channel.close();
        }
      }
      if (keep) {
        return Optional.of(new OutputLock(file, channel));
      }
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Its last holder may have deleted the file between our opening and our locking it. Told by its
   * size, which we change at random, because that shows without opening the file.
   */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    byte[] header = HEADER.getBytes(StandardCharsets.US_ASCII);
    int size = header.length + ThreadLocalRandom.current().nextInt(MOST_PADDING);
    channel.truncate(0);
    channel.write(ByteBuffer.allocate(size).put(header).rewind());
    try {
      return Files.size(file) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether a file that this process does not hold is a lock file of ours. */
  static boolean isLockFile(Path file) throws IOException {
    if (HELD.contains(real(file))
        || !Files.isRegularFile(file)
        || Files.size(file) > HEADER.length() + MOST_PADDING) {
      return false;
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(HEADER);
  }

  @Override
  public void close() throws IOException {
    // Deleted while still held: a process that opened it before finds out once it holds it.
    Files.deleteIfExists(file);
    channel.close();
    HELD.remove(file);
  }
}
