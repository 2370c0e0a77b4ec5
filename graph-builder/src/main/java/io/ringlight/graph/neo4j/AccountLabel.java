package io.ringlight.graph.neo4j;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The label that an account has beside {@code Account}, by its kind. */
enum AccountLabel {
  BUYER("Buyer"),
  SELLER("Seller"),
  CREATOR("Creator");

  private final String label;

  AccountLabel(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** As the property says it. */
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The labels of other kinds, each after a colon. */
  String others() {
    return Arrays.stream(values())
        .filter(other -> other != this)
        .map(other -> ":" + other.label)
        .collect(Collectors.joining());
  }
}
