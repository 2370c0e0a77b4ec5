package io.ringlight.graph.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and keeps what is none visible: each byte that belongs to no character becomes a
 * lone surrogate (U+DC00 plus the byte), which no valid UTF-8 decodes to. So a row with such a byte
 * can be told from a row with a true U+FFFD, and be rejected on its own. Skips a byte order mark.
 * Text that is UTF-16 from its beginning is a {@link CharacterCodingException}.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER = 1 << 16;

  private final InputStream source;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private boolean ended;
  private boolean begun;
  private int malformed;

  Utf8Reader(InputStream source) {
    this.source = source;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!begun) {
      begun = true;
      skipMark();
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    decode(chars);
    int count = chars.position() - offset;
    return count > 0 ? count : -1;
  }

  private void skipMark() throws IOException {
    while (bytes.remaining() < 4 && !ended) {
      fill();
    }
    if (isUtf16()) {
      throw new CharacterCodingException();
    }
    int at = bytes.position();
    if (bytes.remaining() >= 3
        && bytes.get(at) == (byte) 0xEF
        && bytes.get(at + 1) == (byte) 0xBB
        && bytes.get(at + 2) == (byte) 0xBF) {
      bytes.position(at + 3);
    }
  }

  /**
   * Told by its byte order mark; without one, by the zero in the bytes of each of its first two
   * characters, which are ASCII wherever a header or an object begins.
   */
  private boolean isUtf16() {
    if (bytes.remaining() < 4) {
      return false;
    }
    int at = bytes.position();
    int mark = bytes.getShort(at) & 0xFFFF;
    boolean firstIsZero = bytes.get(at) == 0;
    return mark == 0xFEFF
        || mark == 0xFFFE
        || bytes.get(at + 1) == 0 != firstIsZero
            && bytes.get(at + 2) == 0 == firstIsZero
            && bytes.get(at + 3) == 0 != firstIsZero;
  }

  /** Decodes until there is at least one character or the end is reached. */
  private void decode(CharBuffer chars) throws IOException {
    int start = chars.position();
    while (chars.hasRemaining()) {
      if (malformed > 0) {
        chars.put((char) (0xDC00 | bytes.get() & 0xFF));
        malformed--;
        continue;
      }
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isMalformed()) {
        malformed = result.length();
      } else if (result.isOverflow() || ended || chars.position() > start) {
        return;
      } else {
        fill();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
