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
  /** The years that times in tables may have. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  MomentConverter() {}

  @Override
  public Instant convert(String text) {
    Instant moment = parse(text);
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new TypeConversionException(
          "'" + text + "' is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return moment;
  }

  private static Instant parse(String text) {
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
