package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.ringlight.graph.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** How all our JSON is written: the same bytes for the same values on every system. */
public final class Json {
  private static final int DECIMALS = 6;

  private Json() {}

  /** Writes one value a line. */
  static JsonGenerator lines(OutputStream out) throws IOException {
    return new JsonFactory().createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  /** Writes one indented value. */
  public static JsonGenerator indented(OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new JsonFactory()
        .createGenerator(out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
  }

  /** A number with at most six decimals and never an exponent; null when it is no number. */
  public static void number(JsonGenerator json, String field, double value) throws IOException {
    json.writeFieldName(field);
    if (Double.isFinite(value)) {
      json.writeNumber(rounded(value));
    } else {
      json.writeNull();
    }
  }

  /** A finite number with at most six decimals. */
  static String rounded(double value) {
    BigDecimal number = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return plain(number);
  }

  /** Digits without an exponent or needless zeros. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** An instant in UTC; null when it is missing. */
  static void time(JsonGenerator json, String field, long time) throws IOException {
    json.writeStringField(
        field, time == Times.MISSING ? null : Instant.ofEpochMilli(time).toString());
  }
}
