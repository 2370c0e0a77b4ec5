package io.ringlight.graph;

/**
 * Where an account stands with the marketplace; {@link #UNKNOWN} when the extract does not say, or
 * says it without a date.
 */
public enum AccountStatus {
  UNKNOWN,
  ACTIVE,
  BANNED,
  CLOSED
}
