package io.ringlight.sample;

/** A shop as its customers see it, wherever its account is written. */
final class Seller {

  final long account;
  long open;
  long close;

  /** Median order value in major units. */
  final double price;

  /** Multiplies the marketplace's refund rate. */
  final double complaints;

  /** A time in which most customers have reason to complain; empty for most shops. */
  final long badFrom;

  final long badTo;

  Seller(
      long account,
      long open,
      long close,
      double price,
      double complaints,
      long badFrom,
      long badTo) {
    this.account = account;
    this.open = open;
    this.close = close;
    this.price = price;
    this.complaints = complaints;
    this.badFrom = badFrom;
    this.badTo = badTo;
  }

  boolean isOpen(long time) {
    return open <= time && time < close;
  }

  boolean isBad(long time) {
    return badFrom <= time && time < badTo;
  }
}
