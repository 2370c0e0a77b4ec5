package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymizerTest {
  @TempDir Path directory;

  /** Computed with Python's hmac module, with the keys of RFC 4231's test cases 1, 4 and 6. */
  @Test
  void givesKnownAnswers() {
    Pseudonymizer first = new Pseudonymizer(filled(20, 0x0b));
    assertThat(first.pseudonym("account", "Hi There"))
        .isEqualTo("9e3970f647404624fef007a955aa84e6");
    assertThat(first.pseudonym("device", "Hi There")).isEqualTo("ba218d33bc559f6752cf8037ad907bf6");
    assertThat(first.fingerprint()).isEqualTo("f6c74029dfa54c5d");
    byte[] ascending = new byte[25];
    for (int i = 0; i < ascending.length; i++) {
      ascending[i] = (byte) (i + 1);
    }
    assertThat(new Pseudonymizer(ascending).pseudonym("address", "Größe 😀"))
        .isEqualTo("18af1dede56b6f80293377a28e2a5fb7");
    assertThat(new Pseudonymizer(filled(131, 0xaa)).pseudonym("phone", ""))
        .isEqualTo("7f6ffb9d7c446c41076c1c1eb59c6110");
  }

  @Test
  void equalValuesStayEqualAndOthersDiffer() {
    Pseudonymizer pseudonymizer = new Pseudonymizer(filled(16, 1));
    Pseudonymizer copy = pseudonymizer.copy();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String value = "value " + i;
      String pseudonym = pseudonymizer.pseudonym("account", value);
      assertThat(pseudonym).hasSize(32).matches("[0-9a-f]+");
      assertThat(copy.pseudonym("account", value)).isEqualTo(pseudonym);
      assertThat(seen.add(pseudonym)).isTrue();
    }
  }

  @Test
  void domainAndValueAreToldApart() {
    Pseudonymizer pseudonymizer = new Pseudonymizer(filled(16, 1));
    assertThat(pseudonymizer.pseudonym("ab", "c")).isNotEqualTo(pseudonymizer.pseudonym("a", "bc"));
    assertThat(pseudonymizer.pseudonym("a", null)).isNull();
  }

  @Test
  void takesAllBytesOfTheKeyFile() throws IOException {
    Path file = keyFile("a key of 16 byte\n", "rw-------");
    assertThat(Pseudonymizer.ofKeyFile(file).fingerprint())
        .isEqualTo(new Pseudonymizer("a key of 16 byte\n".getBytes()).fingerprint())
        .isNotEqualTo(new Pseudonymizer("a key of 16 byte".getBytes()).fingerprint());
  }

  @Test
  void refusesAMissingFile() {
    Path file = directory.resolve("none");
    assertRefused(
        file, ExitCode.NO_INPUT, "The key file " + file + " does not exist; check its name.");
  }

  @Test
  void refusesADirectoryThoughEveryoneMayReadIt() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertRefused(
        directory,
        ExitCode.NO_INPUT,
        "The key file " + directory + " is a directory; name the file in it that holds the key.");
  }

  @Test
  void refusesAShortKey() throws IOException {
    Path file = keyFile("fifteen bytes..", "rw-------");
    assertRefused(
        file,
        ExitCode.BAD_CONFIGURATION,
        "The key file "
            + file
            + " holds 15 bytes, but a key has 16 to 4096; make one with: openssl rand -out "
            + file
            + " 32");
  }

  @Test
  void refusesAFileThatIsTooLongForAKey() throws IOException {
    Path file = keyFile("x".repeat(5_000), "rw-------");
    assertRefused(
        file,
        ExitCode.BAD_CONFIGURATION,
        "The key file "
            + file
            + " holds too many bytes, but a key has 16 to 4096; make one with: openssl rand -out "
            + file
            + " 32");
  }

  @Test
  void refusesAKeyThatEveryoneMayRead() throws IOException {
    Path file = keyFile("a key of 16 byte", "rw-r--r--");
    assertRefused(
        file,
        ExitCode.NO_PERMISSION,
        "The key file "
            + file
            + " is open to everyone on this machine; close it with: chmod 600 "
            + file);
  }

  private static void assertRefused(Path file, ExitCode code, String message) {
    assertThatThrownBy(() -> Pseudonymizer.ofKeyFile(file))
        .isInstanceOfSatisfying(
            RinglightException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessage(message);
  }

  private Path keyFile(String content, String permissions) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
