package io.ringlight.graph.store;

import io.ringlight.graph.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The name of a snapshot's content: the first 96 bits of SHA-256 over the format's version, the
 * moment and window it shows, and the names and digests of all files. Who made it, and when, has no
 * part in it.
 */
final class SnapshotId {
  private static final int DIGITS = 24;

  private SnapshotId() {}

  static String of(SnapshotInfo info, List<SnapshotFile> files) {
    StringBuilder text = new StringBuilder();
    text.append(SnapshotManifest.FORMAT).append(' ').append(SnapshotManifest.VERSION).append('\n');
    text.append(info.asOf() == Times.MISSING ? "-" : Long.toString(info.asOf())).append('\n');
    text.append(info.window() == null ? "-" : Long.toString(info.window().toMillis()));
    for (SnapshotFile file : files) {
      text.append('\n').append(file.name()).append(' ').append(file.sha256());
    }
    MessageDigest digest = FileDigest.sha256();
    byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return "S-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }
}
