package io.ringlight.graph.extract;

/**
 * Replaces values by keyed hashes. Lines of addresses are normalised first, so that they stay
 * comparable; short words that only name a country or a currency stay.
 */
record PseudonymMask(Pseudonymizer pseudonymizer, boolean keepsAccountIds) implements ValueMask {
  private static final String ADDRESSES = "addresses.";

  @Override
  public String mask(String domain, String value) {
    if (domain.startsWith("?") && value.matches("[A-Za-z]{2,3}")) {
      return value;
    }
    return pseudonymizer.pseudonym(
        domain, domain.startsWith(ADDRESSES) ? normalized(value) : value);
  }

  private static String normalized(String value) {
    String normalized = AddressNormalizer.normalize(value);
    return normalized.isEmpty() ? value : normalized;
  }
}
