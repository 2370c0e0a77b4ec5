package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, several members in a row too. Unlike its parent it does not take bytes that are no
 * further member for the end: they could be a damaged one, whose rows would be lost silently.
 */
final class WholeGzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  WholeGzip(InputStream source, int bufferSize) throws IOException {
    super(source, bufferSize);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
      throw new ZipException("There are bytes behind the packed data.");
    }
    return count;
  }
}
