package io.ringlight.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hidden names beside an output: {@code .<name>.lock} while it is written, {@code
 * .<name>.tmp-<random>} for what is not whole yet or no more, {@code .<name>.old-<random>} for what
 * is being replaced.
 */
final class HiddenSibling {
  private static final Pattern NAME =
      Pattern.compile("\\.(.+)\\.(lock|tmp-[0-9a-f]{8}|old-[0-9a-f]{8})");

  private HiddenSibling() {}

  static Path lock(Path output) {
    return sibling(output, "lock");
  }

  static Path unfinished(Path output) {
    return sibling(output, "tmp-" + random());
  }

  static Path old(Path output) {
    return sibling(output, "old-" + random());
  }

  private static String random() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static Path sibling(Path output, String suffix) {
    return output.resolveSibling("." + output.getFileName() + "." + suffix);
  }

  /** Deletes what killed processes left of any output in a directory; live ones hold their lock. */
  static void clearAll(Path parent) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path entry : list(parent)) {
      Matcher matcher = NAME.matcher(entry.getFileName().toString());
      if (matcher.matches() && isLeaving(entry, matcher.group(2))) {
        names.add(matcher.group(1));
      }
    }
    for (String name : names) {
      try {
        clearUnlessLocked(parent.resolve(name));
      } catch (IOException e) {
        // Another user's, say: it is in nobody's way, and this output may still be written.
      }
    }
  }

  private static boolean isLeaving(Path entry, String suffix) {
    try {
      return !suffix.equals("lock") || OutputLock.isLockFile(entry);
    } catch (IOException e) {
      return false;
    }
  }

  private static void clearUnlessLocked(Path output) throws IOException {
    Optional<OutputLock> lock = OutputLock.take(lock(output));
    if (lock.isPresent()) {
      try {
        clear(output);
      } finally {
        lock.get().close();
      }
    }
  }

  /**
   * Deletes what a killed process left of one output. One that was killed between moving an old
   * output away and moving the new one in had not finished: the old one comes back.
   */
  private static void clear(Path output) throws IOException {
    for (Path entry : list(output.getParent())) {
      Matcher matcher = NAME.matcher(entry.getFileName().toString());
      if (!matcher.matches() || !matcher.group(1).equals(output.getFileName().toString())) {
        continue;
      }
      if (matcher.group(2).startsWith("old-") && !Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(entry, output, StandardCopyOption.ATOMIC_MOVE);
      } else if (!matcher.group(2).equals("lock")) {
        DirectoryTree.delete(entry);
      }
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return new ArrayList<>(entries.sorted().toList());
    }
  }
}
