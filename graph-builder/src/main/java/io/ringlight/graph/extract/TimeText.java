package io.ringlight.graph.extract;

/**
 * Reads ISO-8601 times: {@code 2026-05-31}, {@code 2026-05-31T12:30}, {@code 2026-05-31
 * 12:30:00.123}, each time of day with {@code Z}, {@code +02}, {@code +0200} or {@code +02:00}
 * behind it or none, which means UTC. A date alone is its midnight. What is finer than milliseconds
 * is cut off. By hand, because most of the time of reading a table of links goes into its times.
 */
final class TimeText {
  /** Midnight of the first day of 1900, the earliest time that is taken. */
  static final long EARLIEST = -2_208_988_800_000L;

  /** The first time that is not taken: midnight of the first day of 2200. */
  static final long LATEST = 7_258_118_400_000L;

  /** Answers for what is no time; smaller than every time. */
  static final long NO_TIME = Long.MIN_VALUE;

  static final long NO_DATE = Long.MIN_VALUE + 1;
  static final long OUT_OF_RANGE = Long.MIN_VALUE + 2;

  private static final long DAY = 86_400_000L;
  private static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private TimeText() {}

  /**
   * @return milliseconds since 1970 in UTC, or one of the answers above
   */
  static long parse(char[] text, int start, int end) {
    if (end - start < 10 || text[start + 4] != '-' || text[start + 7] != '-') {
      return NO_TIME;
    }
    int century = twoDigits(text, start);
    int yearOfCentury = twoDigits(text, start + 2);
    int month = twoDigits(text, start + 5);
    int day = twoDigits(text, start + 8);
    if ((century | yearOfCentury | month | day) < 0) {
      return NO_TIME;
    }
    int year = century * 100 + yearOfCentury;
    if (!isDate(year, month, day)) {
      return NO_DATE;
    }
    long midnight = epochDay(year, month, day) * DAY;
    if (end - start == 10) {
      return inRange(midnight);
    }
    return timeOfDay(text, start + 10, end, midnight);
  }

  /** Why a text is no time, given the answer of {@link #parse}. */
  static String reason(long answer) {
    if (answer == NO_DATE) {
      return "names a day that the calendar does not have";
    }
    if (answer == OUT_OF_RANGE) {
      return "is not between the years 1900 and 2199; leave unknown times empty";
    }
    return "is not a time; write it like 2026-05-31T12:30:00Z";
  }

  private static long timeOfDay(char[] text, int start, int end, long midnight) {
    if ((text[start] != 'T' && text[start] != ' ') || end - start < 6 || text[start + 3] != ':') {
      return NO_TIME;
    }
    int hour = twoDigits(text, start + 1);
    int minute = twoDigits(text, start + 4);
    if ((hour | minute) < 0 || hour > 23 || minute > 59) {
      return NO_TIME;
    }
    long time = midnight + (hour * 60L + minute) * 60_000L;
    int next = start + 6;
    if (next == end || text[next] != ':') {
      return zone(text, next, end, time);
    }
    int second = end - next < 3 ? -1 : twoDigits(text, next + 1);
    if (second < 0 || second > 59) {
      return NO_TIME;
    }
    return fraction(text, next + 3, end, time + second * 1000L);
  }

  private static long fraction(char[] text, int start, int end, long time) {
    if (start == end || text[start] != '.') {
      return zone(text, start, end, time);
    }
    int next = start + 1;
    int millis = 0;
    for (int scale = 100; next < end && isDigit(text[next]); next++) {
      millis += (text[next] - '0') * scale;
      scale /= 10;
    }
    int digits = next - start - 1;
    return digits == 0 || digits > 9 ? NO_TIME : zone(text, next, end, time + millis);
  }

  private static long zone(char[] text, int start, int end, long time) {
    int length = end - start;
    if (length == 0 || length == 1 && text[start] == 'Z') {
      return inRange(time);
    }
    if (text[start] != '+' && text[start] != '-') {
      return NO_TIME;
    }
    boolean colon = length == 6 && text[start + 3] == ':';
    if (length != 3 && length != 5 && !colon) {
      return NO_TIME;
    }
    int hours = twoDigits(text, start + 1);
    int minutes = length == 3 ? 0 : twoDigits(text, end - 2);
    if ((hours | minutes) < 0 || hours > 18 || minutes > 59) {
      return NO_TIME;
    }
    long offset = (hours * 60L + minutes) * 60_000L;
    return inRange(text[start] == '+' ? time - offset : time + offset);
  }

  private static long inRange(long time) {
    return time >= EARLIEST && time < LATEST ? time : OUT_OF_RANGE;
  }

  private static boolean isDate(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leapDay = month == 2 && day == 29;
    return leapDay ? isLeap(year) : day <= MONTH_LENGTHS[month - 1];
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /**
   * Days since 1970-01-01, counting years from March so that a leap day is the last of its year.
   */
  private static long epochDay(int year, int month, int day) {
    int shiftedYear = month > 2 ? year : year - 1;
    int shiftedMonth = month > 2 ? month - 3 : month + 9;
    int leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400;
    int dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1;
    return shiftedYear * 365L + leapDays + dayOfYear - 719_468L;
  }

  /** Two digits as a number, or a negative number. */
  private static int twoDigits(char[] text, int at) {
    int tens = text[at] - '0';
    int ones = text[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
