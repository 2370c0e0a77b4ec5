package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.ring.quality.LookalikeAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookalikesReaderTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("lookalikes.csv");
  }

  private void assertFails(ExitCode code, String message) {
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> LookalikesReader.read(file))
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  @Test
  void readsColumnsInAnyOrder() throws IOException {
    Files.writeString(file, "\ufeffkind,account_id,group_id,more\r\nfamily,\"a,1\",g1,x\r\n");
    assertThat(LookalikesReader.read(file))
        .containsExactly(new LookalikeAccount("a,1", "g1", "family"));
  }

  @Test
  void aMissingValueIsNamed() throws IOException {
    Files.writeString(file, "account_id,group_id,kind\na,g,family\nb,,family\n");
    assertFails(
        ExitCode.BAD_INPUT,
        file + " has no group_id in line 3; its columns must be account_id, group_id and kind.");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Files.writeString(file, "account_id,group_id\na,g\n");
    assertFails(
        ExitCode.BAD_INPUT,
        file + " has no kind in line 2; its columns must be account_id, group_id and kind.");
  }

  @Test
  void aMissingFileIsNoInput() {
    assertFails(
        ExitCode.NO_INPUT,
        "The look-alikes " + file + " cannot be read (no such file or directory); check the name.");
  }
}
