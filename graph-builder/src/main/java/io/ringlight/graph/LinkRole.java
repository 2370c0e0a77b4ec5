package io.ringlight.graph;

/**
 * In which role an account touches an identifier; {@link #NONE} when the table has no role or
 * leaves it empty. Ascending by their words, as a snapshot's files sort them.
 */
public enum LinkRole {
  NONE,
  BILLING,
  BUSINESS,
  PAID_OUT,
  PAYS,
  RETURN,
  SHIPPING
}
