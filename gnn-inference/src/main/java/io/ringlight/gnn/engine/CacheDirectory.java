package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.Map;

/** Where Ringlight keeps what it can make again at any time. */
final class CacheDirectory {
  /** Names the directory; before all else. */
  static final String VARIABLE = "RINGLIGHT_CACHE_DIR";

  private static final String SHARED = "XDG_CACHE_HOME";

  private CacheDirectory() {}

  /**
   * The directory, which may not exist yet: {@code RINGLIGHT_CACHE_DIR}, else {@code ringlight}
   * below {@code XDG_CACHE_HOME}, else {@code ~/.cache/ringlight}.
   *
   * @param environment of the process
   * @param home as in {@code user.home}, which is {@code ?} for a user without one
   * @return an absolute path
   */
  static Path of(Map<String, String> environment, String home) {
    String own = environment.getOrDefault(VARIABLE, "");
    if (!own.isEmpty()) {
      return Path.of(own).toAbsolutePath();
    }
    // The specification wants relative paths ignored.
    Path shared = Path.of(environment.getOrDefault(SHARED, ""));
    if (shared.isAbsolute()) {
      return shared.resolve("ringlight");
    }
    if (home == null || !Path.of(home).isAbsolute()) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "There is no home directory to unpack PyTorch to; set "
              + VARIABLE
              + " to a directory that you may write to.");
    }
    return Path.of(home, ".cache", "ringlight");
  }
}
