package io.ringlight.cli.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names of runs: when they began, and random digits so that no two are equal. */
final class RunId {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunId() {}

  static String next(Instant startedAt) {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    return TIME.format(startedAt) + "-" + HexFormat.of().formatHex(random);
  }
}
