package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.EngineException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoadFailureTest {
  private static String sentence(String reason) {
    EngineException failure =
        new EngineException(
            "Failed to load PyTorch native library", new UnsatisfiedLinkError(reason));
    return LoadFailure.of(failure, "2.7.1", Path.of("libraries")).getMessage();
  }

  @Test
  void tellsOfAnOldSystem() {
    assertThat(sentence("libm.so.6: version `GLIBC_2.29' not found (required by libc10.so)"))
        .isEqualTo(
            "PyTorch 2.7.1 does not run on this machine (libm.so.6: version `GLIBC_2.29' not found"
                + " (required by libc10.so)); on Linux it needs glibc 2.29 or later and libstdc++"
                + " of GCC 9 or later.");
  }

  @Test
  void tellsOfADiskFromWhichNothingMayRun() {
    assertThat(sentence("libc10.so: failed to map segment from shared object"))
        .isEqualTo(
            "No program may be run from libraries; set RINGLIGHT_CACHE_DIR to a directory on a"
                + " disk mounted without noexec.");
  }
}
