package io.ringlight.sample;

/** What accounts can share. */
enum TokenType {
  DEVICE("device", 'D'),
  ADDRESS("address", 'L'),
  INSTRUMENT("payment_instrument", 'P'),
  PHONE("phone", 'T'),
  EMAIL("email", 'E'),
  IP("ip", 'I');

  final String code;
  final char prefix;

  TokenType(String code, char prefix) {
    this.code = code;
    this.prefix = prefix;
  }
}
