package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Rows on their way to the database, as comma separated UTF-8 in the one dialect it scans fastest:
 * quotes only where they are needed, nothing for null. A row that turns out to be bad is dropped
 * again.
 */
final class StagedRow {
  static final String NO_UTF8 = "is not valid UTF-8";
  static final String NUL = "holds a NUL character";

  private static final int FLUSH_AT = 1 << 16;

  private byte[] bytes = new byte[FLUSH_AT * 2];
  private int size;
  private int rowStart;

  /** Begins a row with its origin. */
  void begin(int part, long line) {
    rowStart = size;
    ensure(40);
    digits(part);
    number(line);
  }

  /** Forgets the row that was begun. */
  void drop() {
    size = rowStart;
  }

  /** The present end of the row, for {@link #backTo}. */
  int mark() {
    return size;
  }

  /** Forgets what was appended since a mark was taken. */
  void backTo(int mark) {
    size = mark;
  }

  void end() {
    ensure(1);
    bytes[size++] = '\n';
    rowStart = size;
  }

  boolean isFull() {
    return size >= FLUSH_AT;
  }

  /** Writes all ended rows. */
  void flush(OutputStream target) throws IOException {
    target.write(bytes, 0, size);
    size = 0;
    rowStart = 0;
  }

  /** Appends null. */
  void empty() {
    ensure(1);
    bytes[size++] = ',';
  }

  void number(long number) {
    ensure(24);
    bytes[size++] = ',';
    digits(number);
  }

  /** Appends a decimal number, given in millionths. */
  void micros(long micros) {
    number(micros / 1_000_000);
    bytes[size++] = '.';
    int fraction = (int) (micros % 1_000_000);
    for (int divisor = 100_000; divisor > 0; divisor /= 10) {
      bytes[size++] = (byte) ('0' + fraction / divisor % 10);
    }
  }

  /** Appends ASCII text that needs no quotes. */
  void plain(String ascii) {
    int length = ascii.length();
    ensure(length + 1);
    bytes[size++] = ',';
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
  }

  /** Appends text that is known to be sound; null when it is empty. */
  void text(String text) {
    if (text.isEmpty()) {
      empty();
    } else {
      text(text.toCharArray(), 0, text.length());
    }
  }

  /**
   * Appends any text that is not empty.
   *
   * @return null, or why the text cannot be stored
   */
  String text(char[] text, int start, int end) {
    ensure((end - start) * 3 + 3);
    bytes[size++] = ',';
    int fieldStart = size;
    byte[] target = bytes;
    int to = size;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c >= 0x80 || c < '-' && isSpecial(c)) {
        size = fieldStart;
        return quoted(text, start, end);
      }
      target[to++] = (byte) c;
    }
    size = to;
    return null;
  }

  /** Space, comma, quotes and whatever controls something; everything plain is 0x2D or above. */
  private static boolean isSpecial(char c) {
    return c <= ' ' || c == '"' || c == ',' || c == '\'' || c == '#';
  }

  private String quoted(char[] text, int start, int end) {
    ensure((end - start) * 3 + 2);
    bytes[size++] = '"';
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == 0) {
        return NUL;
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i, end)) {
          return NO_UTF8;
        }
        fourBytes(Character.toCodePoint(c, text[++i]));
      } else {
        character(c);
      }
    }
    ensure(1);
    bytes[size++] = '"';
    return null;
  }

  private static boolean isPair(char[] text, int at, int end) {
    return at + 1 < end && Character.isSurrogatePair(text[at], text[at + 1]);
  }

  private void character(char c) {
    ensure(3);
    if (c < 0x80) {
      if (c == '"') {
        bytes[size++] = '"';
      }
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void fourBytes(int codePoint) {
    ensure(4);
    bytes[size++] = (byte) (0xF0 | codePoint >> 18);
    bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
  }

  private void digits(long number) {
    if (number < 0) {
      bytes[size++] = '-';
      digits(-number);
      return;
    }
    int length = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      length++;
    }
    long rest = number;
    for (int i = size + length - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += length;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
