package io.ringlight.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes one CSV table (RFC 4180 quoting, UTF-8, lines end with LF) field by field without making
 * strings of numbers, times and ids.
 */
final class CsvWriter implements Closeable {

  private static final int CAPACITY = 1 << 16;
  private static final int LONGEST_PLAIN_FIELD = 40;

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int length;
  private boolean lineBegun;
  private long rows;
  private long cachedDay = Long.MIN_VALUE;
  private byte[] cachedDate = new byte[0];

  CsvWriter(Path file, String header) throws IOException {
    this.out = Files.newOutputStream(file);
    raw((header + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The rows ended so far, without the header. */
  long rows() {
    return rows;
  }

  CsvWriter id(OpaqueIds ids, long number) throws IOException {
    field();
    ids.write(number, buffer, length);
    length += OpaqueIds.LENGTH;
    return this;
  }

  /** Writes an id, or nothing where the number is negative. */
  CsvWriter optionalId(OpaqueIds ids, long number) throws IOException {
    return number < 0 ? empty() : id(ids, number);
  }

  CsvWriter empty() throws IOException {
    field();
    return this;
  }

  CsvWriter text(String text) throws IOException {
    field();
    if (text.length() > LONGEST_PLAIN_FIELD || !isPlain(text)) {
      raw(quoted(text).getBytes(StandardCharsets.UTF_8));
      return this;
    }
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = (byte) text.charAt(i);
    }
    return this;
  }

  CsvWriter number(long number) throws IOException {
    field();
    digits(number, 1);
    return this;
  }

  /** Writes hundredths as a decimal with two places. */
  CsvWriter money(long hundredths) throws IOException {
    field();
    digits(hundredths / 100, 1);
    buffer[length++] = '.';
    digits(hundredths % 100, 2);
    return this;
  }

  /** Writes seconds since 1970 as {@code 2026-05-01T12:34:56Z}. */
  CsvWriter time(long seconds) throws IOException {
    field();
    date(Math.floorDiv(seconds, Times.DAY));
    int inDay = (int) Math.floorMod(seconds, Times.DAY);
    buffer[length++] = 'T';
    digits(inDay / 3600, 2);
    buffer[length++] = ':';
    digits(inDay / 60 % 60, 2);
    buffer[length++] = ':';
    digits(inDay % 60, 2);
    buffer[length++] = 'Z';
    return this;
  }

  void endRow() throws IOException {
    ensure(1);
    buffer[length++] = '\n';
    lineBegun = false;
    rows++;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(buffer, 0, length);
      length = 0;
    }
  }

  private void field() throws IOException {
    ensure(LONGEST_PLAIN_FIELD + 1);
    if (lineBegun) {
      buffer[length++] = ',';
    }
    lineBegun = true;
  }

  private void date(long day) {
    if (day != cachedDay) {
      cachedDay = day;
      cachedDate = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
    }
    System.arraycopy(cachedDate, 0, buffer, length, cachedDate.length);
    length += cachedDate.length;
  }

  private void digits(long number, int least) {
    int count = least;
    for (long bound = least == 1 ? 10 : 100; number >= bound; bound *= 10) {
      count++;
    }
    long rest = number;
    for (int i = count - 1; i >= 0; i--) {
      buffer[length + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  private void raw(byte[] bytes) throws IOException {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private void ensure(int bytes) throws IOException {
    if (length + bytes > CAPACITY) {
      out.write(buffer, 0, length);
      length = 0;
    }
  }

  /** Whether it is ASCII that needs no quotes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || isSpecial(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpecial(char c) {
    return c == ',' || c == '"' || c == '\n' || c == '\r';
  }

  private static String quoted(String text) {
    boolean special = text.chars().anyMatch(c -> isSpecial((char) c));
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
