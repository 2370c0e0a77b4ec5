package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The lines of a text, one after the other in one buffer; a line ends with LF or CR LF. Of a line
 * that is too long only the end is kept.
 */
final class TextLines {
  /** In characters. */
  static final int MAX_LINE = 1 << 24;

  private final Reader source;
  private char[] text = new char[1 << 16];
  private int start;
  private int end;
  private int next;
  private int limit;
  private long number;
  private boolean ended;
  private boolean tooLong;

  TextLines(Reader source) {
    this.source = source;
  }

  /** Moves to the next line; false when there is none. */
  boolean next() throws IOException {
    start = next;
    tooLong = false;
    int at = next;
    while (true) {
      while (at < limit && text[at] != '\n') {
        at++;
      }
      if (at < limit) {
        return line(at, at + 1);
      }
      if (ended) {
        return (at > start || tooLong) && line(at, at);
      }
      if (at - start == MAX_LINE) {
        tooLong = true;
        start = at;
      }
      int done = at - start;
      fill();
      at = start + done;
    }
  }

  private boolean line(int lineEnd, int following) {
    end = lineEnd > start && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    next = following;
    number++;
    return true;
  }

  private void fill() throws IOException {
    System.arraycopy(text, start, text, 0, limit - start);
    limit -= start;
    start = 0;
    if (limit == text.length) {
      text = Arrays.copyOf(text, limit * 2);
    }
    int count = source.read(text, limit, text.length - limit);
    if (count < 0) {
      ended = true;
    } else {
      limit += count;
    }
  }

  /** Whether the line has {@link #MAX_LINE} characters or more. */
  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  char[] text() {
    return text;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }
}
