package io.ringlight.graph.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Gives addresses that are the same but for spelling the same key: letter case, accents,
 * punctuation, spacing, the split into lines and common abbreviations of street words do not count.
 * Knows no country's rules and never guesses: numbers and words are kept in their order.
 */
public final class AddressNormalizer {
  private static final Map<String, String> WORDS =
      Map.of("street", "st", "avenue", "ave", "road", "rd", "strasse", "str");

  private AddressNormalizer() {}

  /** The key of an address, or null when nothing is known of it. Any part may be null. */
  public static String key(
      String line1, String line2, String city, String region, String postalCode, String country) {
    String street = normalize(join(line1, line2));
    if (street.isEmpty()) {
      return null;
    }
    return String.join(
        "|",
        street,
        normalize(city),
        normalize(region),
        normalize(postalCode).replace(" ", ""),
        normalize(country));
  }

  private static String join(String line1, String line2) {
    return (line1 == null ? "" : line1) + " " + (line2 == null ? "" : line2);
  }

  private static String normalize(String text) {
    if (text == null) {
      return "";
    }
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    StringBuilder words = new StringBuilder();
    for (String word : folded.split(" ")) {
      words.append(words.isEmpty() ? "" : " ").append(WORDS.getOrDefault(word, word));
    }
    return words.toString();
  }
}
