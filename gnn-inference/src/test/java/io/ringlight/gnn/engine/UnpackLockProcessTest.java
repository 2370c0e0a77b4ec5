package io.ringlight.gnn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackLockProcessTest {
  @TempDir Path temporary;

  private Process start(Path jar, Path parent) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TinyLibraries.class.getName(),
            jar.toString(),
            parent.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void ofTwoProcessesThatWaitOneUnpacks() throws Exception {
    Path jar = TinyLibraries.writeJar(temporary.resolve("tiny.jar"));
    Path parent = Files.createDirectory(temporary.resolve("cache"));
    Path lock = parent.resolve("." + TinyLibraries.IDENTITY + ".lock");
    List<Process> processes = new ArrayList<>();
    List<String> said = new ArrayList<>();
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      processes.add(start(jar, parent));
      processes.add(start(jar, parent));
      for (Process process : processes) {
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine())
            .isEqualTo(
                "Waiting for another process that unpacks to "
                    + parent.resolve(TinyLibraries.IDENTITY));
      }
    }
    for (Process process : processes) {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      said.addAll(output.lines().toList());
      assertThat(process.waitFor()).isZero();
    }
    assertThat(said)
        .containsExactlyInAnyOrder(
            "Unpacking PyTorch 1.2.3, once (4 MB) to " + parent.resolve(TinyLibraries.IDENTITY),
            "Ready in " + TinyLibraries.IDENTITY,
            "Ready in " + TinyLibraries.IDENTITY);
  }
}
