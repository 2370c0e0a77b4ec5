package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.Reader;

/** The rest of a text behind so many lines, each of which ends with LF, CR or both. */
final class LineSkipper extends Reader {
  private final Reader source;
  private long linesToSkip;
  private boolean afterReturn;

  LineSkipper(Reader source, long linesToSkip) {
    this.source = source;
    this.linesToSkip = linesToSkip;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = source.read(target, offset, length);
    while (count > 0 && (linesToSkip > 0 || afterReturn)) {
      int from = skip(target, offset, count);
      System.arraycopy(target, offset + from, target, offset, count - from);
      count -= from;
      if (count == 0) {
        count = source.read(target, offset, length);
      }
    }
    return count;
  }

  private int skip(char[] text, int offset, int count) {
    int at = 0;
    while (at < count && (linesToSkip > 0 || afterReturn)) {
      char c = text[offset + at];
      if (afterReturn) {
        afterReturn = false;
        if (c == '\n') {
          at++;
          continue;
        }
        if (linesToSkip == 0) {
          break;
        }
      }
      if (c == '\r' || c == '\n') {
        linesToSkip--;
        afterReturn = c == '\r';
      }
      at++;
    }
    return at;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
