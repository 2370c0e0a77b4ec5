package io.ringlight.ring.evidence;

/** Where a token comes from. */
public enum TokenSource {
  /** One identifier that several accounts use. */
  IDENTIFIER,
  /** One payment instrument into which several accounts are paid. */
  PAID_OUT,
  /** Several identifiers that attributes say are the same thing. */
  ALIKE,
  /** Several moments in which the same two accounts acted together. */
  MOMENTS,
  /** A direct link between two accounts. */
  DIRECT;

  /** Whether the token is something that accounts hold, rather than something they do. */
  public boolean isIdentity() {
    return this == IDENTIFIER || this == PAID_OUT || this == ALIKE;
  }
}
