package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.Reader;

/**
 * A CSV text with a last record that no text has. A parser takes the end of a text for the end of a
 * quoted field, so that a quote which nothing closes would swallow all rows behind it unseen. In
 * such a field the mark's own quote comes as a closing one with a character behind it, which is an
 * error. Where all quotes are closed, the mark is a record of its own.
 */
final class CsvEndReader extends Reader {
  /**
   * The only field of the last record: half a surrogate pair, which {@link Utf8Reader} never gives.
   */
  static final char MARK = '\uDBFF';

  private static final String LAST = "\n\"" + MARK;

  private final Reader source;
  private boolean sourceEnded;
  private int given;

  CsvEndReader(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!sourceEnded) {
      int count = source.read(target, offset, length);
      if (count >= 0) {
        return count;
      }
      sourceEnded = true;
    }
    int count = Math.min(length, LAST.length() - given);
    if (count == 0) {
      return length == 0 ? 0 : -1;
    }
    LAST.getChars(given, given + count, target, offset);
    given += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
