package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.exchange.ExchangeColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.neo4j.driver.Value;

/**
 * Values as properties: times as date-times in UTC, amounts as floating-point numbers (as text
 * where such a number cannot hold all digits), the rest as what it is.
 */
final class PropertyValue {
  private static final int MICRO_DIGITS = 6;

  private PropertyValue() {}

  /** What the driver is given; null stays null. */
  static Object toProperty(ExchangeColumn column, Object value) {
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case TIME -> ZonedDateTime.ofInstant(Instant.ofEpochMilli((Long) value), ZoneOffset.UTC);
      case MONEY -> amount((Long) value);
      case TEXT, COUNT, REAL, FLAG -> value;
    };
  }

  private static Object amount(long micros) {
    BigDecimal exact = BigDecimal.valueOf(micros, MICRO_DIGITS);
    double nearest = exact.doubleValue();
    return BigDecimal.valueOf(nearest).compareTo(exact) == 0
        ? (Object) nearest
        : exact.toPlainString();
  }

  /**
   * @throws RinglightException {@link ExitCode#BAD_INPUT} when the property holds something else
   */
  static Object fromProperty(ExchangeColumn column, Value value) {
    if (value.isNull()) {
      return null;
    }
    Object property = value.asObject();
    try {
      return switch (column.type()) {
        case TEXT -> text(property);
        case TIME -> time(property);
        case MONEY -> micros(property);
        case COUNT -> ((Number) property).longValue();
        case REAL -> real(((Number) property).doubleValue());
        case FLAG -> (Boolean) property ? Boolean.TRUE : null;
      };
    } catch (ClassCastException
        | ArithmeticException
        | DateTimeException
        | NumberFormatException e) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          "A property that stands for "
              + column.name()
              + " holds "
              + property
              + ", which cannot be one; mend it in the graph.",
          e);
    }
  }

  private static String text(Object property) {
    if (property instanceof String || property instanceof Long || property instanceof Boolean) {
      return property.toString();
    }
    throw new ClassCastException("no text");
  }

  private static Long time(Object property) {
    if (property instanceof ZonedDateTime time) {
      return time.toInstant().toEpochMilli();
    }
    if (property instanceof OffsetDateTime time) {
      return time.toInstant().toEpochMilli();
    }
    if (property instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
    if (property instanceof LocalDate date) {
      return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
    if (property instanceof Long milliseconds) {
      return milliseconds;
    }
    return OffsetDateTime.parse((String) property).toInstant().toEpochMilli();
  }

  /** What is no number is not known, as in an extract. */
  private static Double real(double value) {
    if (Double.isInfinite(value)) {
      throw new ArithmeticException("infinite");
    }
    return Double.isNaN(value) ? null : value;
  }

  private static Long micros(Object property) {
    BigDecimal amount =
        property instanceof Double real
            ? BigDecimal.valueOf(real)
            : new BigDecimal(property.toString());
    return amount.setScale(MICRO_DIGITS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
  }
}
