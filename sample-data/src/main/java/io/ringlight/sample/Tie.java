package io.ringlight.sample;

/** That an account has a token at hand during a time, and what was seen of it. */
final class Tie {

  final Token token;
  final String role;
  long from;
  long to;

  /** How readily it is used, against the account's other tokens of this type. */
  final double weight;

  /** How often orders used it, and when: nothing yet where the first is after the last. */
  int uses;

  long firstUse = Long.MAX_VALUE;
  long lastUse = Long.MIN_VALUE;

  Tie(Token token, String role, long from, long to, double weight) {
    this.token = token;
    this.role = role;
    this.from = from;
    this.to = to;
    this.weight = weight;
  }

  boolean covers(long time) {
    return from <= time && time <= to;
  }

  void widen(long otherFrom, long otherTo) {
    from = Math.min(from, otherFrom);
    to = Math.max(to, otherTo);
  }

  void use(long time) {
    uses++;
    firstUse = Math.min(firstUse, time);
    lastUse = Math.max(lastUse, time);
  }
}
