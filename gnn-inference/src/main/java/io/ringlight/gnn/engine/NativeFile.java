package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file of native code within a jar. What it should be like is read from the jar's directory, so
 * there is no list beside the unpacked files that could be damaged with them.
 *
 * @param name what it is called once it is unpacked
 * @param bytes its size
 * @param crc32 the checksum of its bytes
 */
record NativeFile(Path jar, String entry, String name, long bytes, long crc32) {
  private static final int BUFFER_SIZE = 1 << 20;

  /**
   * A file as a jar's directory describes it.
   *
   * @throws IOException when the jar has no such entry
   */
  static NativeFile in(ZipFile jar, String entry) throws IOException {
    ZipEntry found = jar.getEntry(entry);
    if (found == null) {
      throw new IOException(jar.getName() + " holds no " + entry);
    }
    String name = entry.substring(entry.lastIndexOf('/') + 1);
    return new NativeFile(Path.of(jar.getName()), entry, name, found.getSize(), found.getCrc());
  }

  /**
   * Writes the file into a directory that has none of its name.
   *
   * @throws RinglightException when the jar is damaged
   */
  void unpack(Path directory) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream input = zip.getInputStream(zip.getEntry(entry))) {
      Files.copy(input, directory.resolve(name));
    } catch (ZipException | EOFException e) {
      throw damagedJar(e);
    }
    if (damage(directory).isPresent()) {
      throw damagedJar(null);
    }
  }

  private RinglightException damagedJar(IOException cause) {
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION, jar + " is damaged; install Ringlight again.", cause);
  }

  /**
   * What is wrong with the file of this name in a directory, as the end of a sentence; empty when
   * it is byte for byte that of the jar, as far as its checksum can tell. Some 0.03 s for 446 MB.
   */
  Optional<String> damage(Path directory) throws IOException {
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.of(name + " is missing");
    }
    long size = Files.size(file);
    if (size != bytes) {
      return Optional.of(name + " has " + size + " bytes instead of " + bytes);
    }
    return checksum(file) == crc32 ? Optional.empty() : Optional.of(name + " was changed");
  }

  private static long checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        checksum.update(buffer.flip());
        buffer.clear();
      }
    }
    return checksum.getValue();
  }
}
