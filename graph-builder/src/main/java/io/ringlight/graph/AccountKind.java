package io.ringlight.graph;

/** What an account does on the marketplace. */
public enum AccountKind {
  BUYER,
  SELLER,
  CREATOR
}
