package io.ringlight.sample;

/** One order before it is written. Numbers below zero stand for what is not there. */
final class Order {

  final long buyer;
  final long seller;
  final long placed;
  long creator = -1;
  long device = -1;
  long address = -1;
  long instrument = -1;
  long hundredths;
  String currency;
  Outcome outcome = Outcome.COMPLETED;
  long settled;

  Order(long buyer, long seller, long placed) {
    this.buyer = buyer;
    this.seller = seller;
    this.placed = placed;
  }

  /** Sets how it ended; what would show only after the extract's end has not happened yet. */
  void settle(Outcome wanted, Draw draw) {
    long at = wanted.settledAt(placed, draw);
    outcome = at < Times.END ? wanted : Outcome.COMPLETED;
    settled = at < Times.END ? at : draw.time(placed, Times.END);
  }

  /** The same order placed without logging in. */
  Order byGuest() {
    Order order = new Order(-1, seller, placed);
    order.creator = creator;
    order.device = device;
    order.address = address;
    order.instrument = instrument;
    order.hundredths = hundredths;
    order.currency = currency;
    order.outcome = outcome;
    order.settled = settled;
    return order;
  }
}
