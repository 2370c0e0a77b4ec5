package io.ringlight.gnn.engine;

import java.util.Locale;

/** Names the machine as the classifiers of DJL's jars do. */
final class Platform {
  private Platform() {}

  /** The platform of this process, such as {@code linux-x86_64}. */
  static String current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /**
   * @param system as in {@code os.name}
   * @param processor as in {@code os.arch}
   */
  static String of(String system, String processor) {
    return system(system.toLowerCase(Locale.ROOT)) + '-' + processor(processor);
  }

  private static String system(String name) {
    if (name.startsWith("windows")) {
      return "win";
    }
    return name.startsWith("mac") ? "osx" : name;
  }

  private static String processor(String name) {
    return name.equals("amd64") ? "x86_64" : name;
  }
}
