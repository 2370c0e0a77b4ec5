package io.ringlight.cli.run;

/** What runs: its version, and the Java and system below it. */
public final class Versions {
  private Versions() {}

  /** The version in the jar's manifest; {@code development} where the program runs from classes. */
  public static String ringlight() {
    String version = Versions.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  public static String java() {
    return Runtime.version().toString();
  }

  public static String system() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }
}
