package io.ringlight.graph.extract;

/** Replaces values by keyed hashes. Not for several threads. */
record PseudonymMask(Pseudonymizer pseudonymizer, boolean keepsAccountIds) implements ValueMask {
  @Override
  public String mask(String domain, String value) {
    return pseudonymizer.pseudonym(domain, value);
  }
}
