package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What DJL is told before its first class is loaded; later it would not listen. */
final class DjlSettings {
  /**
   * Variables by which DJL would load other native code than we checked. It reads the environment
   * before the properties that we set, and nobody can change the environment of a running process.
   */
  private static final List<String> LEAD_ASTRAY =
      List.of(
          "PYTORCH_LIBRARY_PATH",
          "PYTORCH_VERSION",
          "PYTORCH_FLAVOR",
          "PYTORCH_EXTRA_LIBRARY_PATH",
          "PYTORCH_LIBRARY_EXCLUSION",
          "DJL_DEFAULT_ENGINE");

  /** Variables that have to be {@code true}, where they are set, for DJL to stay at home. */
  private static final List<String> KEEP_OFFLINE = List.of("DJL_OFFLINE", "OPT_OUT_TRACKING");

  private DjlSettings() {}

  /**
   * Refuses an environment that would overrule {@link #apply}.
   *
   * @throws RinglightException that names the variable
   */
  static void check(Map<String, String> environment) {
    for (String variable : LEAD_ASTRAY) {
      if (environment.containsKey(variable)) {
        throw refused(variable, "another PyTorch than the one that comes with Ringlight");
      }
    }
    for (String variable : KEEP_OFFLINE) {
      String value = environment.getOrDefault(variable, "true");
      if (!Boolean.parseBoolean(value)) {
        throw refused(variable, "connections, and Ringlight makes none");
      }
    }
  }

  private static RinglightException refused(String variable, String consequence) {
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION,
        "The environment variable "
            + variable
            + " asks for "
            + consequence
            + "; unset it for Ringlight.");
  }

  /**
   * Sets DJL's system properties.
   *
   * @param libraries where the native code lies unpacked
   */
  static void apply(Path libraries) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("PYTORCH_LIBRARY_PATH", libraries.toString());
    // Else DJL would look for a graphics card.
    System.setProperty("PYTORCH_FLAVOR", "cpu");
    // Sums come out the same whatever the machine; Ringlight works on several batches at a time.
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
