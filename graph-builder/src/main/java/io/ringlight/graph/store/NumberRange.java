package io.ringlight.graph.store;

/**
 * The numbers that some things have.
 *
 * @param things in the plural, such as "accounts"
 * @param from the first number
 * @param to one past the last number
 */
record NumberRange(String things, int from, int to) {
  boolean contains(int number) {
    return number >= from && number < to;
  }

  /** Says which numbers these are, as the end of a sentence. */
  @Override
  public String toString() {
    return from == to
        ? "there are no " + things
        : things + " have the numbers " + from + " to " + (to - 1);
  }
}
