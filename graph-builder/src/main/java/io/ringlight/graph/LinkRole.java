package io.ringlight.graph;

/**
 * In which role an account touches an identifier; {@link #NONE} when the table has no role or
 * leaves it empty.
 */
public enum LinkRole {
  NONE,
  SHIPPING,
  BILLING,
  BUSINESS,
  RETURN,
  PAYS,
  PAID_OUT
}
