package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.RinglightException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DjlSettingsTest {
  @Test
  void takesAnEnvironmentThatAgrees() {
    assertThatCode(() -> DjlSettings.check(Map.of("DJL_OFFLINE", "true", "PATH", "/bin")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherPyTorch() {
    assertThatThrownBy(() -> DjlSettings.check(Map.of("PYTORCH_LIBRARY_PATH", "/opt/torch")))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "The environment variable PYTORCH_LIBRARY_PATH asks for another PyTorch than the one"
                + " that comes with Ringlight; unset it for Ringlight.");
  }

  @Test
  void refusesConnections() {
    assertThatThrownBy(() -> DjlSettings.check(Map.of("DJL_OFFLINE", "false")))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "The environment variable DJL_OFFLINE asks for connections, and Ringlight makes none;"
                + " unset it for Ringlight.");
  }
}
