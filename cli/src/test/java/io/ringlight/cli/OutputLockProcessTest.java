package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.cli.run.OutputDirectory;
import io.ringlight.cli.run.OutputKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
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

  @Test
  void aProcessThatIsToldToEndLeavesNothing() throws Exception {
    Path parent = Files.createDirectory(directory.resolve("parent"));
    try (WatchService watch = parent.getFileSystem().newWatchService()) {
      parent.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          new Program(directory)
              .start("ended", "sample", "--out", "parent/market", "--accounts", 5_000_000);
      String created = "";
      while (!created.startsWith(".market.tmp-")) {
        WatchKey key = watch.poll(60, TimeUnit.SECONDS);
        assertThat(key).as("nothing is written").isNotNull();
        for (WatchEvent<?> event : key.pollEvents()) {
          created = event.context().toString();
        }
        key.reset();
      }
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
    }
    assertThat(parent).isEmptyDirectory();
  }
}
