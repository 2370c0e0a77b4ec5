package io.ringlight.cli;

import io.ringlight.graph.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws a bar for each stage of long work, and leaves nothing behind. */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final int WIDTH = 79;
  private static final int UPDATE_MILLISECONDS = 200;

  private final PrintStream err;
  private Line line;
  private ProgressBar bar;

  ConsoleProgress(PrintStream err) {
    this.err = err;
  }

  /**
   * The line a bar is drawn on. The library's own leaves it standing, and its timer may draw once
   * more after a bar was closed.
   */
  private static final class Line extends ConsoleProgressBarConsumer {
    private final PrintStream err;
    private boolean wiped;

    Line(PrintStream err) {
      super(err, WIDTH);
      this.err = err;
    }

    @Override
    public synchronized void accept(String text) {
      if (!wiped) {
        super.accept(text);
      }
    }

    @Override
    public void close() {}

    synchronized void wipe() {
      wiped = true;
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  @Override
  public synchronized void begin(String stage, long total) {
    end();
    line = new Line(err);
    bar =
        new ProgressBarBuilder()
            .setTaskName(stage)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .setConsumer(line)
            .build();
  }

  @Override
  public synchronized void advance(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public synchronized void end() {
    if (bar != null) {
      bar.close();
      line.wipe();
      bar = null;
    }
  }

  /** Takes away the bar of a stage that failed half way. */
  @Override
  public void close() {
    end();
  }
}
