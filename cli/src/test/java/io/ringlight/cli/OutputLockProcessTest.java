package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process writes, another leaves alone; within one process a lock proves little. */
class OutputLockProcessTest {
  @TempDir Path directory;

  private Program.Result sample(String out) throws Exception {
    return new Program(directory).run("sample", "--out", out, "--accounts", 300, "--quiet");
  }

  @Test
  void twoProcessesDoNotWriteOneOutput() throws Exception {
    Path out = directory.resolve("market");
    try (OutputDirectory ours = OutputDirectory.begin(out, OutputKind.SAMPLE, false)) {
      Program.Result other = sample("market");
      assertThat(other.code()).isEqualTo(75);
      assertThat(other.err())
          .isEqualTo(
              "ringlight: Another process is writing market; wait until it has ended, or name"
                  + " another output.\n");
      assertThat(ours.staging()).exists();
    }
    assertThat(sample("market").code()).isZero();
  }

  @Test
  void anotherOutputBesideIsWrittenAndOursIsNoLeaving() throws Exception {
    try (OutputDirectory ours =
        OutputDirectory.begin(directory.resolve("ours"), OutputKind.SAMPLE, false)) {
      Files.writeString(ours.staging().resolve("half"), "written");
      // Looks for leavings, by another way, in the process that must not let go of its lock.
      Path link = Files.createSymbolicLink(directory.resolve("link"), directory);
      try (OutputDirectory more =
          OutputDirectory.begin(link.resolve("more"), OutputKind.SAMPLE, false)) {
        assertThat(sample("theirs").code()).isZero();
        assertThat(more.staging()).exists();
      }
      assertThat(sample("ours").code()).isEqualTo(75);
      assertThat(ours.staging().resolve("half")).exists();
      ours.publish();
    }
    assertThat(directory.resolve("ours/half")).exists();
  }
}
