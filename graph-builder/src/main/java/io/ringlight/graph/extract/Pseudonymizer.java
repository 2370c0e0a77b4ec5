package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces ids and texts by keyed hashes: HMAC-SHA-256 (RFC 2104, FIPS 180-4) over a domain and the
 * value, cut to 128 bits, as 32 hexadecimal digits. Equal values of one domain stay equal, so
 * tables stay joinable; without the key nobody turns them back or finds them by guessing. Among a
 * billion values of a domain, two share a pseudonym with a probability of less than 10⁻²⁰. About a
 * microsecond a value. Not safe for several threads: each takes its own by {@link #copy}.
 */
public final class Pseudonymizer {
  private static final int MIN_KEY_BYTES = 16;

  /** More is no key but a file named by mistake. */
  private static final int MAX_KEY_BYTES = 4096;

  private static final int PSEUDONYM_BYTES = 16;
  private static final int FINGERPRINT_DIGITS = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private final Mac mac;
  private final byte[] hash = new byte[32];

  /**
   * @param key 16 to 4096 bytes
   */
  public Pseudonymizer(byte[] key) {
    if (key.length < MIN_KEY_BYTES || key.length > MAX_KEY_BYTES) {
      throw new IllegalArgumentException(
          "A key has "
              + MIN_KEY_BYTES
              + " to "
              + MAX_KEY_BYTES
              + " bytes, not "
              + key.length
              + ".");
    }
    this.key = key.clone();
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }

  /**
   * Takes all bytes of a file as the key, a line end too.
   *
   * @throws RinglightException {@code NO_INPUT} when there is no such file, {@code NO_PERMISSION}
   *     when it cannot be read or everyone may read or change it, {@code BAD_CONFIGURATION} when it
   *     is too short or too long for a key
   */
  public static Pseudonymizer ofKeyFile(Path file) {
    byte[] key = read(file);
    if (key.length < MIN_KEY_BYTES || key.length > MAX_KEY_BYTES) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The key file %s holds %s bytes, but a key has %s to %s; make one with: openssl rand -out %s 32"
              .formatted(
                  file,
                  key.length > MAX_KEY_BYTES ? "too many" : Integer.toString(key.length),
                  MIN_KEY_BYTES,
                  MAX_KEY_BYTES,
                  file));
    }
    return new Pseudonymizer(key);
  }

  private static byte[] read(Path file) {
    if (Files.isDirectory(file)) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The key file " + file + " is a directory; name the file in it that holds the key.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      checkPermissions(file);
      return in.readNBytes(MAX_KEY_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT, "The key file " + file + " does not exist; check its name.", e);
    } catch (AccessDeniedException e) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The key file " + file + " may not be read; run as its owner.",
          e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The key file " + file + " cannot be read; check that it is a file.",
          e);
    }
  }

  private static void checkPermissions(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return; // This system has permissions of another kind.
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    if (permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new RinglightException(
          ExitCode.NO_PERMISSION,
          "The key file %s is open to everyone on this machine; close it with: chmod 600 %s"
              .formatted(file, file));
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
   *     name, without U+0000; pseudonyms of two domains have nothing in common
   * @param value any well-formed string; null has no pseudonym and gives null
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
      throw new IllegalStateException("The hash of HMAC-SHA-256 has 32 bytes.", e);
    }
    return HexFormat.of().formatHex(hash, 0, PSEUDONYM_BYTES);
  }

  /** Tells keys apart without telling the key: 16 hexadecimal digits. */
  public String fingerprint() {
    return pseudonym("", "key fingerprint").substring(0, FINGERPRINT_DIGITS);
  }
}
