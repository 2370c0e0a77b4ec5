package io.ringlight.sample;

/** What the marketplace did with an account, or its owner. */
enum Status {
  ACTIVE("active"),
  BANNED("banned"),
  CLOSED("closed");

  final String code;

  Status(String code) {
    this.code = code;
  }
}
