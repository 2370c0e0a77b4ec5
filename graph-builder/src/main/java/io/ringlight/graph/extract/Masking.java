package io.ringlight.graph.extract;

import java.util.function.UnaryOperator;

/** How the values of a column are replaced where a build is pseudonymized. */
sealed interface Masking {
  /** Values stay: words, times and numbers. */
  Masking KEPT = new Kept();

  /**
   * @param value not empty
   * @param row gives the values of the row's other columns
   * @return what is stored instead
   */
  String apply(ValueMask mask, String value, UnaryOperator<String> row);

  /** Replaced by a hash that is comparable within a domain. */
  static Masking in(String domain) {
    return new InDomain(domain);
  }

  /** The same for ids whose domain is their type, which stands in another column. */
  static Masking byTypeIn(String column) {
    return new ByType(column);
  }

  /** The same for lines of addresses, which are normalised first to stay comparable. */
  static Masking addressLine(String domain) {
    return new AddressLine(domain);
  }

  /** The same, unless it is two or three letters, such as a code of a country or a currency. */
  static Masking unlessCode(String domain) {
    return new UnlessCode(domain);
  }

  /** See {@link #KEPT}. */
  record Kept() implements Masking {
    @Override
    public String apply(ValueMask mask, String value, UnaryOperator<String> row) {
      return value;
    }
  }

  /** See {@link #in}. */
  record InDomain(String domain) implements Masking {
    @Override
    public String apply(ValueMask mask, String value, UnaryOperator<String> row) {
      return mask.mask(domain, value);
    }
  }

  /** See {@link #byTypeIn}. */
  record ByType(String column) implements Masking {
    @Override
    public String apply(ValueMask mask, String value, UnaryOperator<String> row) {
      return mask.mask(row.apply(column), value);
    }
  }

  /** See {@link #addressLine}. */
  record AddressLine(String domain) implements Masking {
    @Override
    public String apply(ValueMask mask, String value, UnaryOperator<String> row) {
      String normalized = AddressNormalizer.normalize(value);
      return mask.mask(domain, normalized.isEmpty() ? value : normalized);
    }
  }

  /** See {@link #unlessCode}. */
  record UnlessCode(String domain) implements Masking {
    @Override
    public String apply(ValueMask mask, String value, UnaryOperator<String> row) {
      return value.matches("[A-Za-z]{2,3}") ? value : mask.mask(domain, value);
    }
  }
}
