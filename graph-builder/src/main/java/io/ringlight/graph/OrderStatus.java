package io.ringlight.graph;

/**
 * How an order ended; {@link #UNKNOWN} when the extract does not say, or says it without a date.
 */
public enum OrderStatus {
  UNKNOWN,
  COMPLETED,
  CANCELLED,
  REFUNDED,
  CHARGEBACK
}
