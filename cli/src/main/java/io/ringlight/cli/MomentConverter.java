package io.ringlight.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An ISO-8601 time: UTC where no zone is given, midnight where no time of day is. */
final class MomentConverter implements ITypeConverter<Instant> {
  MomentConverter() {}

  @Override
  public Instant convert(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean zoned = text.matches(".*(Z|[+-][0-9]{2}(:?[0-9]{2})?)$") && text.length() > 10;
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a time, such as 2026-05-31 or 2026-05-31T12:30:00Z");
    }
  }
}
