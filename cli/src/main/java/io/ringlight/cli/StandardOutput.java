package io.ringlight.cli;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that remembers its first failure, which {@link java.io.PrintStream} would forget.
 * After a failure it swallows what comes.
 */
final class StandardOutput extends OutputStream {
  private final OutputStream target;
  private IOException failure;

  StandardOutput(FileOutputStream target) {
    this.target = new BufferedOutputStream(target, 1 << 16);
  }

  @Override
  public void write(int octet) {
    attempt(() -> target.write(octet));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> target.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(target::flush);
  }

  /**
   * Throws if something was lost; a reader that closed the pipe (as {@code head} does) had enough,
   * which is no failure.
   */
  void check() {
    flush();
    if (failure != null && !isBrokenPipe(failure)) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "Standard output cannot be written ("
              + failure.getMessage()
              + "); free some space or send it elsewhere.",
          failure);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  private void attempt(Write write) {
    if (failure != null) {
      return;
    }
    try {
      write.run();
    } catch (IOException e) {
      failure = e;
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
