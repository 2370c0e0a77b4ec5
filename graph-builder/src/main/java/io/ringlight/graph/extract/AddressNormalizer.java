package io.ringlight.graph.extract;

/**
 * Gives addresses that are the same but for spelling the same key. What does not count: letter
 * case, accents, compatibility forms (full width, ligatures), invisible characters, punctuation,
 * spacing, the split into two lines, a "No." before a number, and common abbreviations of street
 * words. It knows no country's rules, corrects nothing and never reorders, so that different
 * addresses keep different keys.
 */
public final class AddressNormalizer {
  /** So many words, one with a digit, make a whole address of a line without city and code. */
  private static final int WHOLE_ADDRESS_WORDS = 4;

  private AddressNormalizer() {}

  /**
   * The key of an address, or null when too little is known to tell it from others: there must be a
   * line, and a city or postal code unless the line alone reads like a whole address. Any part may
   * be null.
   */
  public static String key(
      String line1, String line2, String city, String region, String postalCode, String country) {
    String street = normalize((line1 == null ? "" : line1) + "\n" + (line2 == null ? "" : line2));
    String town = normalize(city);
    String code = normalize(postalCode).replace(" ", "");
    if (street.isEmpty() || town.isEmpty() && code.isEmpty() && !isWholeAddress(street)) {
      return null;
    }
    return String.join("|", street, town, normalize(region), code, normalize(country));
  }

  private static boolean isWholeAddress(String street) {
    boolean number = street.chars().anyMatch(Character::isDigit);
    return number && street.split(" ").length >= WHOLE_ADDRESS_WORDS;
  }

  /**
   * A line of an address as words between single spaces; empty when it has neither letter nor
   * digit, or is null. Normalising again changes nothing.
   */
  public static String normalize(String text) {
    return text == null ? "" : StreetWords.join(TextFolding.words(text));
  }
}
