package io.ringlight.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Immutable strings in UTF-8, packed into chunks: about 10 bytes a string beside its text, and no
 * object for each. May hold more than 2³¹ bytes.
 */
public final class StringColumn {
  private static final int CHUNK_BITS = 24;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int FIRST_SIZE = 1 << 12;
  private static final int MAX_BYTES = 0xFFFF;

  private final byte[][] chunks;
  private final long[] starts;
  private final int size;

  private StringColumn(byte[][] chunks, long[] starts, int size) {
    this.chunks = chunks;
    this.starts = starts;
    this.size = size;
  }

  public static StringColumn of(String... strings) {
    Builder builder = new Builder(strings.length);
    for (String string : strings) {
      builder.add(string);
    }
    return builder.build();
  }

  public int size() {
    return size;
  }

  public String get(int index) {
    byte[] chunk = chunk(index);
    int position = position(index);
    return new String(chunk, position + 2, length(chunk, position), StandardCharsets.UTF_8);
  }

  /**
   * Compares two strings of this column by their UTF-8 bytes, which is the order of code points.
   */
  public int compare(int left, int right) {
    byte[] leftChunk = chunk(left);
    byte[] rightChunk = chunk(right);
    int leftStart = position(left);
    int rightStart = position(right);
    return Arrays.compareUnsigned(
        leftChunk,
        leftStart + 2,
        leftStart + 2 + length(leftChunk, leftStart),
        rightChunk,
        rightStart + 2,
        rightStart + 2 + length(rightChunk, rightStart));
  }

  /**
   * Finds a string by binary search between two indexes, where the column ascends by UTF-8 bytes.
   *
   * @return its index, or -1 when it is not there
   */
  public int indexOf(String string, int from, int to) {
    byte[] wanted = string.getBytes(StandardCharsets.UTF_8);
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(middle, wanted);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int index, byte[] other) {
    byte[] chunk = chunk(index);
    int start = position(index);
    return Arrays.compareUnsigned(
        chunk, start + 2, start + 2 + length(chunk, start), other, 0, other.length);
  }

  private byte[] chunk(int index) {
    return chunks[(int) (starts[index] >>> CHUNK_BITS)];
  }

  private int position(int index) {
    return (int) (starts[index] & (CHUNK_SIZE - 1));
  }

  private static int length(byte[] chunk, int position) {
    return (chunk[position] & 0xFF) << 8 | (chunk[position + 1] & 0xFF);
  }

  /** Collects strings in order. Not safe for several threads. */
  public static final class Builder {
    private byte[][] chunks = new byte[1][];
    private long[] starts;
    private int size;
    private int chunk;
    private int used;

    /**
     * @param expected how many strings are likely to come
     */
    public Builder(int expected) {
      starts = new long[Math.max(expected, 8)];
      chunks[0] = new byte[FIRST_SIZE];
    }

    public void add(String string) {
      byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException(
            "A string of " + bytes.length + " bytes is too long for a column.");
      }
      if (used + 2 + bytes.length > CHUNK_SIZE) {
        startChunk();
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, Math.addExact(size, size >> 1));
      }
      starts[size++] = (long) chunk << CHUNK_BITS | used;
      byte[] target = room(2 + bytes.length);
      target[used++] = (byte) (bytes.length >>> 8);
      target[used++] = (byte) bytes.length;
      System.arraycopy(bytes, 0, target, used, bytes.length);
      used += bytes.length;
    }

    /** The first chunk grows, so that short columns stay small. */
    private byte[] room(int length) {
      byte[] target = chunks[chunk];
      if (used + length > target.length) {
        int size = Math.min(CHUNK_SIZE, Math.max(used + length, 2 * target.length));
        chunks[chunk] = Arrays.copyOf(target, size);
      }
      return chunks[chunk];
    }

    private void startChunk() {
      chunk++;
      if (chunk == chunks.length) {
        chunks = Arrays.copyOf(chunks, chunks.length * 2);
      }
      chunks[chunk] = new byte[CHUNK_SIZE];
      used = 0;
    }

    public StringColumn build() {
      byte[][] packed = Arrays.copyOf(chunks, chunk + 1);
      packed[chunk] = Arrays.copyOf(packed[chunk], used);
      return new StringColumn(
          packed, size == starts.length ? starts : Arrays.copyOf(starts, size), size);
    }
  }
}
