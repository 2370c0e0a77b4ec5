package io.ringlight.cli.run;

/**
 * Whether this process was told to end while it was writing. From then on failures mean nothing:
 * they come from files being taken away.
 */
public final class ProcessEnd {
  private static volatile boolean begun;

  private ProcessEnd() {}

  public static boolean hasBegun() {
    return begun;
  }

  static void begin() {
    begun = true;
  }
}
