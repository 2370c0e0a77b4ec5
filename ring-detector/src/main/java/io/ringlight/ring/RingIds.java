package io.ringlight.ring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Gives new rings their ids: a digest of the members and of where they were found, so that an id
 * never comes back for other members or from another run of a history. Where two digests begin
 * alike, the later ring is digested again with a counter; the order of calls decides which is
 * later.
 */
final class RingIds {
  private static final int DIGITS = 12;

  private final String origin;
  private final Set<String> taken;

  /**
   * @param taken ids that must not be given
   */
  RingIds(String origin, Collection<String> taken) {
    this.origin = origin;
    this.taken = new HashSet<>(taken);
  }

  /**
   * @param accountIds ascending
   */
  String next(List<String> accountIds) {
    int attempt = 0;
    String id = id(accountIds, attempt);
    while (!taken.add(id)) {
      id = id(accountIds, ++attempt);
    }
    return id;
  }

  private String id(List<String> accountIds, int attempt) {
    MessageDigest digest = sha256();
    update(digest, origin);
    for (String accountId : accountIds) {
      update(digest, accountId);
    }
    if (attempt > 0) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(attempt).array());
    }
    return "R-" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** The length goes first, so that no two lists of ids give the same bytes. */
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
