package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.RinglightException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDirectoryTest {
  private static final String HOME = Path.of("home").toAbsolutePath().toString();
  private static final String SHARED = Path.of("shared").toAbsolutePath().toString();

  @Test
  void oursComesFirst() {
    Map<String, String> environment =
        Map.of("RINGLIGHT_CACHE_DIR", "own", "XDG_CACHE_HOME", SHARED);
    assertThat(CacheDirectory.of(environment, HOME)).isEqualTo(Path.of("own").toAbsolutePath());
  }

  @Test
  void thenThatOfTheUserThenTheirHome() {
    assertThat(CacheDirectory.of(Map.of("XDG_CACHE_HOME", SHARED), HOME))
        .isEqualTo(Path.of(SHARED, "ringlight"));
    assertThat(CacheDirectory.of(Map.of(), HOME)).isEqualTo(Path.of(HOME, ".cache", "ringlight"));
  }

  @Test
  void emptyAndRelativeOnesAreIgnored() {
    Map<String, String> environment =
        Map.of("RINGLIGHT_CACHE_DIR", "", "XDG_CACHE_HOME", "relative");
    assertThat(CacheDirectory.of(environment, HOME))
        .isEqualTo(Path.of(HOME, ".cache", "ringlight"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "?"})
  void whoHasNoHomeIsToldWhatToSet(String home) {
    assertThatThrownBy(() -> CacheDirectory.of(Map.of(), home))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "There is no home directory to unpack PyTorch to; set RINGLIGHT_CACHE_DIR to a"
                + " directory that you may write to.");
  }
}
