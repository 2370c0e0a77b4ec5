package io.ringlight.graph.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shortens keys that are only ever compared. */
final class KeyDigest {
  private static final int LONG = 256;

  private KeyDigest() {}

  /** The key, or its SHA-256 in hexadecimal digits when it is long. */
  static String ifLong(String key) {
    if (key.length() <= LONG) {
      return key;
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
