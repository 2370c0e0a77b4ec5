package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.FullDisk;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory to which native code is unpacked, once, to be loaded from there by every later
 * start. What is in it is compared with the jars each time: loading a file that was cut or changed
 * ends the process with no word.
 */
final class NativeCache {
  private final Path parent;
  private final NativeLibraries libraries;
  private final Consumer<String> messages;

  /**
   * @param parent holds one directory for each version and platform; made when missing
   * @param messages takes a sentence when something takes longer than a moment
   */
  NativeCache(Path parent, NativeLibraries libraries, Consumer<String> messages) {
    this.parent = parent;
    this.libraries = libraries;
    this.messages = messages;
  }

  /**
   * A directory that holds the libraries and nothing else, just as they are in the jars. A sound
   * one is only read, so it may belong to somebody else.
   *
   * @throws RinglightException when it can be neither used nor made
   */
  Path directory() {
    Path directory = parent.resolve(libraries.identity());
    try {
      if (!Files.exists(directory) || damage(directory).isPresent()) {
        unpackUnlessAnotherDid(directory);
      }
      return directory;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What is wrong with a directory of libraries; empty when nothing is. */
  private Optional<String> damage(Path directory) throws IOException {
    Set<String> foreign = names(directory);
    for (NativeFile file : libraries.files()) {
      Optional<String> damage = file.damage(directory);
      if (damage.isPresent()) {
        return damage;
      }
      foreign.remove(file.name());
    }
    // DJL loads every library that it finds there.
    return foreign.stream().findFirst().map(name -> name + " does not belong there");
  }

  private static Set<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private void unpackUnlessAnotherDid(Path directory) throws IOException {
    Files.createDirectories(parent);
    try (UnpackLock lock = UnpackLock.take(directory, messages)) {
      lock.clearLeavings();
      if (!Files.exists(directory)) {
        messages.accept(
            "Unpacking PyTorch %s, once (%d MB) to %s"
                .formatted(libraries.version(), libraries.bytes() / 1_000_000, directory));
        unpack(lock);
        return;
      }
      Optional<String> damage = damage(directory);
      if (damage.isPresent()) {
        messages.accept(
            "Unpacking PyTorch %s again, since in %s %s"
                .formatted(libraries.version(), directory, damage.get()));
        unpack(lock);
      }
    }
  }

  private void unpack(UnpackLock lock) throws IOException {
    try {
      Path staging = lock.staging();
      for (NativeFile file : libraries.files()) {
        file.unpack(staging);
      }
      lock.publish(staging);
    } finally {
      lock.clearLeavings();
    }
  }

  private RinglightException failure(IOException e) {
    if (FullDisk.isBehind(e)) {
      return new RinglightException(
          ExitCode.IO_ERROR,
          "The disk that holds %s is full; free %d MB, or set %s to a directory on another disk."
              .formatted(parent, libraries.bytes() / 1_000_000 + 1, CacheDirectory.VARIABLE),
          e);
    }
    return new RinglightException(
        ExitCode.CANNOT_CREATE,
        "PyTorch cannot be unpacked to %s (%s); set %s to a directory that you may write to."
            .formatted(parent, IoFailure.reason(e), CacheDirectory.VARIABLE),
        e);
  }
}
