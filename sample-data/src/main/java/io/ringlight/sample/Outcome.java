package io.ringlight.sample;

/** How an order ended, and after how many days that shows. */
enum Outcome {
  COMPLETED("completed", 1, 12),
  CANCELLED("cancelled", 0.02, 3),
  REFUNDED("refunded", 3, 45),
  CHARGEBACK("chargeback", 12, 80);

  final String code;
  private final double leastDays;
  private final double greatestDays;

  Outcome(String code, double leastDays, double greatestDays) {
    this.code = code;
    this.leastDays = leastDays;
    this.greatestDays = greatestDays;
  }

  long settledAt(long placed, Draw draw) {
    return placed + (long) (Times.DAY * draw.between(leastDays, greatestDays));
  }
}
