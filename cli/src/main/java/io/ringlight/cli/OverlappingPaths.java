package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Path;

/** Refuses, before any work, to write where something is read or where it would be lost. */
final class OverlappingPaths {
  private OverlappingPaths() {}

  /**
   * @param noun what the input is, such as "extract"
   * @throws RinglightException {@link ExitCode#USAGE} when one lies inside the other so that
   *     writing would change what is read
   */
  static void refuse(String noun, Path input, OutputOptions output) {
    refuse(noun, input, output.out(), output.force());
  }

  /**
   * @param force whether the output may be replaced
   */
  static void refuse(String noun, Path input, Path out, boolean force) {
    if (isInside(out, input)) {
      throw wrong(
          "The output %s lies inside the %s %s, which stays as it is; name a directory elsewhere.",
          out, noun, input);
    }
    if (force && isInside(input, out)) {
      throw wrong(
          "The %s %s lies inside the output %s, which --force would replace; name another output.",
          noun, input, out);
    }
  }

  /**
   * @throws RinglightException {@link ExitCode#USAGE} when an id map would lie in the output that
   *     is to be free of it, or on its own key
   */
  static void refuseIdMap(ExtractOptions options, Path out) {
    Path map = options.idMap();
    if (map != null && isInside(map, out)) {
      throw wrong(
          "The id map %s lies inside the output %s, which must not hold it; name a file elsewhere.",
          map, out);
    }
    if (map != null && options.keyFile() != null && real(map).equals(real(options.keyFile()))) {
      throw wrong("The id map %s is the key file of --pseudonymize; name another file.", map);
    }
  }

  private static RinglightException wrong(String sentence, Object... values) {
    return new RinglightException(ExitCode.USAGE, sentence.formatted(values));
  }

  private static boolean isInside(Path path, Path directory) {
    return real(path).startsWith(real(directory));
  }

  /** With the links followed of as much of a path as exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
