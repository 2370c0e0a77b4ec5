package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Damages models, and sees what reading says. */
final class DamagedModel {
  /** All bytes would take a minute; any damage is seen in the same way. */
  private static final int STEP = 5;

  private DamagedModel() {}

  static void assertEachFlippedBitIsRefused(Path model, List<Path> files) throws IOException {
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += STEP) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << at % 8);
        Files.write(file, flipped);
        assertThatThrownBy(() -> ModelReader.read(model))
            .as("%s with a bit of byte %d flipped", file.getFileName(), at)
            .isInstanceOf(RinglightException.class)
            .hasMessageStartingWith(file.toString())
            .extracting(e -> ((RinglightException) e).exitCode().code())
            .isEqualTo(78);
      }
      Files.write(file, whole);
    }
  }
}
