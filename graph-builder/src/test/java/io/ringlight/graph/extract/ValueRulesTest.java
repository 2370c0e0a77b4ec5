package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each column type by itself: what it stages, and the exact reason when it does not. */
class ValueRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "Ä€𝄞", "O'Neil", "x#y", "007", "-", "NULL", "a\u00a0b"})
  void keepsIdsToTheLetter(String id) throws IOException {
    assertThat(unquoted(good(IdType.ID, id))).isEqualTo(id);
  }

  @Test
  void quotesWhatSeparates() throws IOException {
    assertThat(good(IdType.ID, "a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
  }

  @Test
  void countsCharactersNotUnits() throws IOException {
    assertThat(unquoted(good(IdType.ID, "𝄞".repeat(256)))).isEqualTo("𝄞".repeat(256));
    assertThat(bad(IdType.ID, "𝄞".repeat(257))).isEqualTo("is longer than 256 characters");
    assertThat(bad(IdType.ID, "x".repeat(257))).isEqualTo("is longer than 256 characters");
    assertThat(bad(TextType.TEXT, "x".repeat(4097))).isEqualTo("is longer than 4096 characters");
  }

  @Test
  void refusesWhatIsNoText() {
    assertThat(bad(IdType.ID, "a\0b")).isEqualTo("holds a NUL character");
    assertThat(bad(IdType.ID, "a\udc80b")).isEqualTo("is not valid UTF-8");
    assertThat(bad(IdType.ID, "a\ud834")).isEqualTo("is not valid UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000",
    "12.5, 12.500000",
    "0.000001, 0.000001",
    "999999999999.999999, 999999999999.999999",
    "1.2345675, 1.234568",
    "1.2345685, 1.234568",
    "1e3, 1000.000000",
    "+5, 5.000000",
    ".5, 0.500000",
    "5., 5.000000",
    "-0, 0.000000",
    "0000000000000012, 12.000000"
  })
  void readsAmounts(String text, String staged) throws IOException {
    assertThat(good(AmountType.AMOUNT, text)).isEqualTo(staged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,50 | has a comma; write numbers like 1234.56, with a point and without thousands separators",
        "1,234.56 | has a comma; write numbers like 1234.56, with a point and without thousands separators",
        "1.234,56 | has a comma; write numbers like 1234.56, with a point and without thousands separators",
        "NaN | is not a finite number; leave unknown numbers empty",
        "-Infinity | is not a finite number; leave unknown numbers empty",
        "inf | is not a finite number; leave unknown numbers empty",
        "-0.01 | is negative",
        "1000000000000 | is not less than 1000000000000",
        "999999999999.9999995 | is not less than 1000000000000",
        "12 EUR | is not a number",
        "1'000 | is not a number",
        "0x10 | is not a number",
        "١٢ | is not a number",
        "1e999999999 | is not a number",
        "- | is not a number"
      })
  void refusesAmounts(String text, String reason) {
    assertThat(bad(AmountType.AMOUNT, text)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "3.0, 3", "1e2, 100", "9223372036854775807, 9223372036854775807"})
  void readsCounts(String text, String staged) throws IOException {
    assertThat(good(CountType.COUNT, text)).isEqualTo(staged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | is negative",
        "1.5 | is not a whole number",
        "9223372036854775808 | is larger than 9223372036854775807",
        "1,000 | has a comma; write numbers like 1234.56, with a point and without thousands separators",
        "nan | is not a finite number; leave unknown numbers empty",
        "many | is not a number"
      })
  void refusesCounts(String text, String reason) {
    assertThat(bad(CountType.COUNT, text)).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "-2.5e-3, -0.0025", "-0.0, 0.0", "1e300, 1.0E300", "7, 7.0"})
  void readsFeatures(String text, String staged) throws IOException {
    assertThat(good(FeatureType.FEATURE, text)).isEqualTo(staged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | is not a finite number; leave unknown numbers empty",
        "1e309 | is not a finite number; leave unknown numbers empty",
        "1d | is not a number",
        "true | is not a number"
      })
  void refusesFeatures(String text, String reason) {
    assertThat(bad(FeatureType.FEATURE, text)).isEqualTo(reason);
  }

  @Test
  void takesChosenWordsExactly() throws IOException {
    ColumnType kind = ChoiceType.of("buyer", "seller");
    assertThat(good(kind, "seller")).isEqualTo("seller");
    assertThat(bad(kind, "Seller")).isEqualTo("is not one of buyer, seller");
    assertThat(bad(kind, "seller ")).isEqualTo("is not one of buyer, seller");
  }

  @Test
  void takesTypeWords() throws IOException {
    assertThat(good(WordType.WORD, "tax_id2")).isEqualTo("tax_id2");
    String reason = "is not a word of at most 64 of a-z, 0-9 and _ that begins with a letter";
    assertThat(bad(WordType.WORD, "Phone")).isEqualTo(reason);
    assertThat(bad(WordType.WORD, "2fa")).isEqualTo(reason);
    assertThat(bad(WordType.WORD, "e-mail")).isEqualTo(reason);
    assertThat(bad(WordType.WORD, "x".repeat(65))).isEqualTo(reason);
    assertThat(bad(WordType.IDENTIFIER_TYPE, "device"))
        .isEqualTo("is a type that has a table of its own");
    assertThat(good(WordType.WORD, "device")).isEqualTo("device");
  }

  /** Decimals from the library, rounded the slow way, are the oracle. */
  @Test
  void roundsAmountsHalfEven() throws IOException {
    long seed = 99;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong() >>> random.nextInt(60), random.nextInt(12)).abs();
      if (number.compareTo(BigDecimal.TEN.pow(11)) < 0) {
        assertThat(good(AmountType.AMOUNT, number.toPlainString()))
            .as("seed %d: %s", seed, number)
            .isEqualTo(number.setScale(6, RoundingMode.HALF_EVEN).toPlainString());
      }
    }
  }

  private static String unquoted(String staged) {
    return staged.startsWith("\"") ? staged.substring(1, staged.length() - 1) : staged;
  }

  /** What is staged for a value that is taken. */
  private static String good(ColumnType type, String value) throws IOException {
    StagedRow row = new StagedRow();
    row.begin(0, 1);
    assertThat(append(type, value, row)).as("%s", value).isNull();
    row.end();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    row.flush(bytes);
    String line = bytes.toString(StandardCharsets.UTF_8);
    return line.substring("0,1,".length(), line.length() - 1);
  }

  private static String bad(ColumnType type, String value) {
    StagedRow row = new StagedRow();
    row.begin(0, 1);
    return append(type, value, row);
  }

  private static String append(ColumnType type, String value, StagedRow row) {
    char[] padded = ("#" + value + "#").toCharArray();
    return type.append(padded, 1, 1 + value.length(), row);
  }
}
