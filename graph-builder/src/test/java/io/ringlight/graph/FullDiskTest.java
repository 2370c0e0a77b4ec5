package io.ringlight.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {
  private static RinglightException failure(String cause) {
    return new RinglightException(
        ExitCode.BAD_INPUT,
        "a.csv could not be read.",
        new UncheckedIOException(new IOException(cause)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "/runs/.out.tmp-0a: Disk quota exceeded",
        "There is not enough space on the disk",
        "Out of Memory Error: failed to offload data block of size 256.0 KiB"
      })
  void isFoundBehindWhateverItWasTakenFor(String cause) {
    RinglightException named = FullDisk.named(Path.of("runs/out"), failure(cause));
    assertThat(named)
        .hasMessage(
            "The disk that holds runs/out is full; free some space, or write to another disk.");
    assertThat(named.exitCode()).isEqualTo(ExitCode.IO_ERROR);
  }

  @Test
  void isNotFoundBehindOtherFailures() {
    RinglightException failure = failure("Input/output error");
    assertThat(FullDisk.named(Path.of("runs/out"), failure)).isSameAs(failure);
    assertThat(FullDisk.isBehind(new IOException())).isFalse();
    String quoted = "kind \"No space left on device\" is not one of buyer, seller, creator.";
    assertThat(FullDisk.isBehind(new RinglightException(ExitCode.BAD_INPUT, quoted))).isFalse();
  }

  @Test
  void keepsTheNameThatWhoeverWroteGave() {
    RinglightException map = FullDisk.named(Path.of("map.csv"), failure("No space left on device"));
    assertThat(FullDisk.named(Path.of("runs/out"), map)).isSameAs(map);
  }
}
