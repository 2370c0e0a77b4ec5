package io.ringlight.gnn.engine;

import static io.ringlight.gnn.engine.TinyLibraries.FIRST;
import static io.ringlight.gnn.engine.TinyLibraries.IDENTITY;
import static io.ringlight.gnn.engine.TinyLibraries.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
  @TempDir Path temporary;
  private Path parent;
  private Path libraries;
  private Path jar;
  private final List<String> messages = new ArrayList<>();

  @BeforeEach
  void writeAJar() throws IOException {
    parent = temporary.resolve("home/cache");
    libraries = parent.resolve(IDENTITY);
    jar = TinyLibraries.writeJar(temporary.resolve("tiny.jar"));
  }

  private void prepare() throws IOException {
    NativeCache cache = new NativeCache(parent, TinyLibraries.in(jar), messages::add);
    assertThat(cache.directory()).isEqualTo(libraries);
    assertThat(names(libraries)).containsExactly(FIRST, SECOND);
    assertThat(names(parent)).containsExactly("." + IDENTITY + ".lock", IDENTITY);
    for (String name : List.of(FIRST, SECOND)) {
      assertThat(libraries.resolve(name)).hasContent(TinyLibraries.content(name));
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private void assertUnpacksAgain(String reason) throws IOException {
    messages.clear();
    prepare();
    assertThat(messages)
        .containsExactly("Unpacking PyTorch 1.2.3 again, since in " + libraries + " " + reason);
  }

  @Test
  void unpacksOnceAndSaysSo() throws IOException {
    prepare();
    assertThat(messages).containsExactly("Unpacking PyTorch 1.2.3, once (4 MB) to " + libraries);
    messages.clear();
    Files.setLastModifiedTime(libraries.resolve(FIRST), FileTime.fromMillis(1));
    prepare();
    assertThat(messages).isEmpty();
    assertThat(Files.getLastModifiedTime(libraries.resolve(FIRST)).toMillis()).isEqualTo(1);
  }

  @Test
  void replacesACutFile() throws IOException {
    prepare();
    try (RandomAccessFile file = new RandomAccessFile(libraries.resolve(SECOND).toFile(), "rw")) {
      file.setLength(5);
    }
    assertUnpacksAgain("libsecond.so has 5 bytes instead of 2400000");
  }

  @Test
  void replacesAFileWithOneOtherBit() throws IOException {
    prepare();
    byte[] bytes = Files.readAllBytes(libraries.resolve(FIRST));
    bytes[bytes.length / 2] ^= 4;
    Files.write(libraries.resolve(FIRST), bytes);
    assertUnpacksAgain("libfirst.so was changed");
  }

  @Test
  void replacesWhatLacksAFile() throws IOException {
    prepare();
    Files.delete(libraries.resolve(FIRST));
    assertUnpacksAgain("libfirst.so is missing");
  }

  @Test
  void leavesNoForeignLibraryToBeLoaded() throws IOException {
    prepare();
    Files.writeString(libraries.resolve("libother.so"), "of somebody else");
    assertUnpacksAgain("libother.so does not belong there");
  }

  @Test
  void clearsWhatAKilledProcessLeft() throws IOException {
    Path unfinished = Files.createDirectories(parent.resolve("." + IDENTITY + ".unfinished"));
    Files.writeString(unfinished.resolve(FIRST), "half");
    Files.createDirectory(parent.resolve("." + IDENTITY + ".replaced"));
    Files.createFile(parent.resolve("." + IDENTITY + ".lock"));
    prepare();
    assertThat(messages).hasSize(1);
  }

  @Test
  void aSoundDirectoryNeedsNoRightToWrite() throws IOException {
    prepare();
    Files.delete(parent.resolve("." + IDENTITY + ".lock"));
    messages.clear();
    assertThat(new NativeCache(parent, TinyLibraries.in(jar), messages::add).directory())
        .isEqualTo(libraries);
    // Nothing was opened for writing.
    assertThat(names(parent)).containsExactly(IDENTITY);
    assertThat(messages).isEmpty();
  }

  @Test
  void saysWhereItCannotUnpackAndHowToMendThat() throws IOException {
    Files.writeString(temporary.resolve("home"), "no directory");
    NativeCache cache = new NativeCache(parent, TinyLibraries.in(jar), messages::add);
    assertThatThrownBy(cache::directory)
        .isInstanceOf(RinglightException.class)
        .hasMessage(
            "PyTorch cannot be unpacked to "
                + parent
                + " (not a directory); set RINGLIGHT_CACHE_DIR to a directory that you may write"
                + " to.")
        .extracting(e -> ((RinglightException) e).exitCode())
        .isEqualTo(ExitCode.CANNOT_CREATE);
  }

  @Test
  void aDamagedJarLeavesNothingBehind() throws IOException {
    NativeLibraries expected = TinyLibraries.in(jar);
    byte[] bytes = Files.readAllBytes(jar);
    // Within the first file's packed bytes.
    bytes[60] ^= 1;
    Files.write(jar, bytes);
    NativeCache cache = new NativeCache(parent, expected, messages::add);
    assertThatThrownBy(cache::directory)
        .isInstanceOf(RinglightException.class)
        .hasMessageContaining("tiny.jar is damaged")
        .hasMessageEndingWith("; install Ringlight again.");
    assertThat(names(parent)).containsExactly("." + IDENTITY + ".lock");
  }
}
