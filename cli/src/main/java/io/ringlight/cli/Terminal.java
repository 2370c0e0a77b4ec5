package io.ringlight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a stream of this process goes to a terminal. */
final class Terminal {
  private Terminal() {}

  /**
   * Asks the operating system; where it does not tell, the answer is yes only if all streams are
   * known to be interactive.
   *
   * @param descriptor 1 for standard output, 2 for standard error
   */
  static boolean isOpenOn(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      // Since Java 22 a console exists even where streams are redirected: not asked there.
      return Runtime.version().feature() < 22 && System.console() != null;
    }
  }
}
