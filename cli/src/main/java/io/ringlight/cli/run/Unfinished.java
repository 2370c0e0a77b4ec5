package io.ringlight.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A path that is being written, with the lock that says so. Deleted when it is closed, and when the
 * process is told to end (by Ctrl-C, say); only an outright kill leaves it to whoever writes beside
 * it next.
 */
final class Unfinished implements AutoCloseable {
  private static final int ATTEMPTS = 20;
  private static final int PAUSE_MILLISECONDS = 20;

  /** A step that must be taken whole, such as a rename. */
  interface Step {
    void run() throws IOException;
  }

  private final Path path;
  private final OutputLock lock;
  private final Thread hook = new Thread(this::abandon, "abandon-output");
  private boolean abandoned;

  /**
   * @param path what will be written; need not exist
   * @param lock closed with this
   */
  Unfinished(Path path, OutputLock lock) {
    this.path = path;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Path path() {
    return path;
  }

  /** Takes a step. A process that is told to end meanwhile ends when the step is over. */
  synchronized void take(Step step) throws IOException {
    if (abandoned) {
      throw new IOException("the program was told to end");
    }
    step.run();
  }

  private synchronized void abandon() {
    ProcessEnd.begin();
    abandoned = true;
    try {
      for (int attempt = 0; attempt < ATTEMPTS && isStillThere(); attempt++) {
        Thread.sleep(PAUSE_MILLISECONDS);
      }
      lock.close();
    } catch (IOException | InterruptedException e) {
      // What stays is cleared by whoever writes beside it next.
    }
  }

  /** Deletes; the work that is still going on may meanwhile write more, or write it again. */
  private boolean isStillThere() {
    boolean existed = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    try {
      DirectoryTree.delete(path);
    } catch (IOException e) {
      return true;
    }
    return existed;
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook does the work.
      return;
    }
    DirectoryTree.delete(path);
    lock.close();
  }
}
