package io.ringlight.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory in bytes, such as {@code 512M} or {@code 8G}; units are powers of 1024. */
final class MemoryConverter implements ITypeConverter<Long> {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})([KMGT])I?B?");
  private static final String UNITS = "KMGT";
  private static final long LEAST = 256L << 20;

  MemoryConverter() {}

  @Override
  public Long convert(String text) {
    Matcher matcher = AMOUNT.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not an amount of memory, such as 512M or 8G");
    }
    int shift = 10 * (UNITS.indexOf(matcher.group(2)) + 1);
    long bytes = Long.parseLong(matcher.group(1)) << shift;
    if (bytes < LEAST) {
      throw new TypeConversionException("'" + text + "' is less than the 256M that are needed");
    }
    return bytes;
  }
}
