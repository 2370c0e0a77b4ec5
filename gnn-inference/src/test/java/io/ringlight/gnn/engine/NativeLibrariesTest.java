package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
  @Test
  void holdsPyTorchAndTheBridge() {
    NativeLibraries libraries = NativeLibraries.onClassPath(Platform.current());
    assertThat(libraries.identity())
        .startsWith("pytorch-" + libraries.version() + '-')
        .endsWith(Platform.current());
    assertThat(libraries.files())
        .extracting(NativeFile::name)
        .contains(
            System.mapLibraryName("torch"),
            System.mapLibraryName("torch_cpu"),
            System.mapLibraryName("djl_torch"));
    assertThat(libraries.files()).allMatch(file -> file.bytes() > 0 && file.crc32() > 0);
  }

  @Test
  void saysWhatIsMissingElsewhere() {
    assertThatThrownBy(() -> NativeLibraries.onClassPath("plan9-mips"))
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "This build of Ringlight holds no PyTorch for plan9-mips; build it with"
                + " -Dpytorch.platform=plan9-mips where DJL offers that.")
        .extracting(e -> ((RinglightException) e).exitCode())
        .isEqualTo(ExitCode.BAD_CONFIGURATION);
  }

  @Test
  void platformsAreNamedAsDjlNamesThem() {
    assertThat(Platform.of("Linux", "amd64")).isEqualTo("linux-x86_64");
    assertThat(Platform.of("Linux", "aarch64")).isEqualTo("linux-aarch64");
    assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo("osx-aarch64");
    assertThat(Platform.of("Windows 11", "amd64")).isEqualTo("win-x86_64");
  }
}
