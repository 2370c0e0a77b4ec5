package io.ringlight.graph;

/**
 * Told by long work how far it has come. Calls may come from several threads; implementations must
 * be quick.
 */
public interface Progress {
  /** Tells nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void end() {}
      };

  /**
   * A stage begins.
   *
   * @param stage a few words for people, such as "reading orders"
   * @param total how many steps the stage has, or -1 when nobody knows
   */
  void begin(String stage, long total);

  /** So many steps of the present stage were done since the last call. */
  void advance(long steps);

  /** The present stage is over. */
  void end();
}
