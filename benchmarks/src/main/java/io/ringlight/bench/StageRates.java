package io.ringlight.bench;

import io.ringlight.graph.Progress;

/** Times each stage of a load or a snapshot; stages of fewer rows than a thousand are left out. */
final class StageRates implements Progress {
  private static final long LEAST_ROWS = 1000;

  private final ServerWork work;
  private String stage;
  private long rows;
  private ServerWork.Watch watch;

  StageRates(ServerWork work) {
    this.work = work;
  }

  @Override
  public void begin(String name, long total) {
    stage = name;
    rows = 0;
    watch = ServerWork.start();
  }

  @Override
  public void advance(long steps) {
    rows += steps;
  }

  @Override
  public void end() {
    if (rows >= LEAST_ROWS) {
      work.add("  " + stage, rows, watch);
    }
  }
}
