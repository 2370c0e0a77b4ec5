package io.ringlight.ring.quality;

import java.util.Locale;

/** Writes single figures for people; what does not exist is a dash. */
final class FigureText {
  static final String NONE = "–";

  private FigureText() {}

  static String of(Proportion proportion) {
    return proportion.count() + " of " + proportion.total();
  }

  static String number(Double number) {
    return number == null ? NONE : String.format(Locale.ROOT, "%.3f", number);
  }

  /** Figures that may be far below one in a thousand. */
  static String small(Double number) {
    return number == null ? NONE : String.format(Locale.ROOT, "%.5f", number);
  }

  /** A round figure, such as a threshold. */
  static String round(double number) {
    return String.format(
        Locale.ROOT, number == Math.rint(10 * number) / 10 ? "%.1f" : "%.2f", number);
  }

  static String percent(Double share) {
    return share == null ? NONE : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  static String interval(Interval interval) {
    return interval == null ? NONE : number(interval.low()) + "–" + number(interval.high());
  }

  static String smallInterval(Interval interval) {
    return interval == null ? NONE : small(interval.low()) + "–" + small(interval.high());
  }
}
