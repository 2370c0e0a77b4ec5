package io.ringlight.cli;

import java.time.DateTimeException;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An ISO-8601 duration above zero, such as {@code P90D} or {@code PT12H}. */
final class WindowConverter implements ITypeConverter<Duration> {
  WindowConverter() {}

  @Override
  public Duration convert(String text) {
    try {
      Duration window = Duration.parse(text);
      if (window.isNegative() || window.isZero()) {
        throw new TypeConversionException("'" + text + "' is not longer than nothing");
      }
      return window;
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a length of time, such as P90D or PT12H");
    }
  }
}
