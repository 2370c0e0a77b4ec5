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
  private ProgressBar bar;

  ConsoleProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void begin(String stage, long total) {
    end();
    bar =
        new ProgressBarBuilder()
            .setTaskName(stage)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
            .clearDisplayOnFinish()
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
      bar = null;
    }
  }

  /** Takes away the bar of a stage that failed half way. */
  @Override
  public void close() {
    end();
  }
}
