package io.ringlight.sample;

enum AccountKind {
  BUYER("buyer"),
  SELLER("seller"),
  CREATOR("creator");

  final String code;

  AccountKind(String code) {
    this.code = code;
  }
}
