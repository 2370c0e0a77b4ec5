package io.ringlight.graph.extract;

import io.ringlight.graph.Times;
import java.time.Duration;

/**
 * What of the extract a snapshot shows.
 *
 * @param asOf the moment as of which it shows the marketplace; {@link Times#MISSING} when no time
 *     is known
 * @param cut whether that moment was asked for, so that what came later is hidden
 * @param start what ended before is left out; {@link Times#MISSING} without a window
 */
record TimeRange(long asOf, boolean cut, long start) {

  /**
   * @param asked the moment that was asked for, or null
   * @param newest the newest time of the extract, or null
   */
  static TimeRange of(Long asked, Long newest, Duration window) {
    long asOf = asked != null ? asked : newest != null ? newest : Times.MISSING;
    boolean windowed = window != null && asOf != Times.MISSING;
    return new TimeRange(asOf, asked != null, windowed ? asOf - window.toMillis() : Times.MISSING);
  }

  boolean isWindowed() {
    return start != Times.MISSING;
  }

  /** Whether every row is inside. */
  boolean isUnlimited() {
    return !cut && !isWindowed();
  }

  /** SQL: whether something that begins then lies outside; never null. */
  String beginsLate(String begin) {
    return cut ? "coalesce(%s > %s, false)".formatted(begin, asOf) : "false";
  }

  /** SQL: whether something with such an interval lies outside; never null. */
  String outside(String begin, String end) {
    String late = beginsLate(begin);
    return isWindowed()
        ? "(%s OR coalesce(coalesce(%s, %s) < %s, false))".formatted(late, end, begin, start)
        : late;
  }

  /** SQL: the end of an interval as far as it is to be seen. */
  String cutEnd(String end) {
    return cut ? "CASE WHEN %1$s > %2$s THEN %2$s ELSE %1$s END".formatted(end, asOf) : end;
  }

  /** SQL: whether a status of that time is to be seen. */
  String showsStatus(String statusAt) {
    return cut ? "coalesce(%s <= %s, false)".formatted(statusAt, asOf) : "true";
  }

  /** SQL: a time in milliseconds as the snapshot stores it. */
  static String stored(String milliseconds) {
    return "make_timestamp_ms(" + milliseconds + ")";
  }
}
