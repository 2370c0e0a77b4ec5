package io.ringlight.graph.extract;

import java.math.BigDecimal;

/** Reads decimal numbers in ASCII digits, with a point and maybe an exponent. */
final class NumberText {
  static final String NO_NUMBER = "is not a number";
  static final String COMMA =
      "has a comma; write numbers like 1234.56, with a point and without thousands separators";
  static final String NOT_FINITE = "is not a finite number; leave unknown numbers empty";
  static final String NEGATIVE = "is negative";

  private static final int MAX_CHARACTERS = 64;
  private static final int MAX_EXPONENT = 400;

  private NumberText() {}

  /**
   * Reads up to 18 digits and nothing else.
   *
   * @return the number, or -1 when the text is anything else
   */
  static long digits(char[] text, int start, int end) {
    if (end - start > 18 || start == end) {
      return -1;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Reads any decimal number; null when the text is none. */
  static BigDecimal decimal(char[] text, int start, int end) {
    if (end - start > MAX_CHARACTERS) {
      return null;
    }
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (!(c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
        return null;
      }
    }
    try {
      BigDecimal number = new BigDecimal(text, start, end - start);
      return Math.abs((long) number.scale()) > MAX_EXPONENT ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Why a text that {@link #decimal} refuses is no number. */
  static String reason(char[] text, int start, int end) {
    String string = new String(text, start, Math.min(end - start, MAX_CHARACTERS));
    if (string.matches("[+-]?[0-9][0-9.,]*,[0-9.,]*")) {
      return COMMA;
    }
    return string.matches("(?i)[+-]?(nan|inf|infinity)") ? NOT_FINITE : NO_NUMBER;
  }
}
