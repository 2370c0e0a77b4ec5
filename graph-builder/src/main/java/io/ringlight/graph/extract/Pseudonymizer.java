package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces ids and texts by keyed hashes: HMAC-SHA-256 (RFC 2104) over a domain and the value, cut
 * to 128 bits, as 32 hexadecimal digits. Equal values of one domain stay equal, so tables stay
 * joinable; without the key nobody turns them back or finds out by guessing. Not safe for several
 * threads: each thread takes its own by {@link #copy}.
 */
public final class Pseudonymizer {
  private static final int MIN_KEY_BYTES = 16;
  private static final int PSEUDONYM_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private final Mac mac;
  private final byte[] hash = new byte[32];

  /**
   * @param key at least 16 bytes
   */
  public Pseudonymizer(byte[] key) {
    this.key = key.clone();
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }

  /**
   * Takes all bytes of a file as the key.
   *
   * @throws RinglightException {@code NO_PERMISSION} when it cannot be read or others may read it,
   *     {@code BAD_CONFIGURATION} when it does not exist or is too short for a key
   */
  public static Pseudonymizer ofKeyFile(Path file) {
    byte[] key;
    try {
      checkPermissions(file);
      key = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The key file " + file + " cannot be read; check its name and its permissions.",
          e);
    }
    if (key.length < MIN_KEY_BYTES) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The key file "
              + file
              + " holds "
              + key.length
              + " bytes, a key needs at least "
              + MIN_KEY_BYTES
              + "; make one with: head -c 32 /dev/urandom > "
              + file);
    }
    return new Pseudonymizer(key);
  }

  private static void checkPermissions(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The key file " + file + " can be read by everyone; close it with: chmod 600 " + file);
    }
  }

  /** Another one with the same key, for another thread. */
  public Pseudonymizer copy() {
    return new Pseudonymizer(key);
  }

  /**
   * The pseudonym of a value.
   *
   * @param domain what the value is, such as "account", an identifier's type or an attribute's
   *     name; no two domains' pseudonyms can be compared
   * @param value any string; null has no pseudonym and gives null
   */
  public String pseudonym(String domain, String value) {
    if (value == null) {
      return null;
    }
    mac.update(domain.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    mac.update(value.getBytes(StandardCharsets.UTF_8));
    try {
      mac.doFinal(hash, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 has 32 bytes.", e);
    }
    return HexFormat.of().formatHex(hash, 0, PSEUDONYM_BYTES);
  }

  /** Tells keys apart without telling the key: 16 hexadecimal digits. */
  public String fingerprint() {
    return pseudonym("", "key fingerprint").substring(0, 16);
  }
}
