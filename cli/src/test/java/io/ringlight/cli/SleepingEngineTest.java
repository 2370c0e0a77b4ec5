package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no model loads neither DJL nor the 450 MB behind it. */
class SleepingEngineTest {
  @TempDir Path directory;

  private List<String> classesOfDjl(Object... arguments) throws IOException, InterruptedException {
    Path loaded = directory.resolve("loaded");
    Program program = new Program(directory, "-Xlog:class+load:file=" + loaded + ":none");
    Program.Result result = program.run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    try (Stream<String> lines = Files.lines(loaded)) {
      List<String> classes = lines.map(line -> line.split(" ")[0]).toList();
      assertThat(classes).as("the log is read rightly").contains("io.ringlight.cli.Ringlight");
      return classes.stream()
          .filter(name -> name.startsWith("ai.djl.") || name.startsWith("io.ringlight.gnn.engine."))
          .toList();
    }
  }

  @Test
  void noClassOfDjlIsLoadedWithoutAModel() throws Exception {
    assertThat(classesOfDjl("--help")).isEmpty();
    assertThat(classesOfDjl("sample", "--out", "market", "--accounts", 300)).isEmpty();
    assertThat(classesOfDjl("build", "market", "--out", "market.snapshot")).isEmpty();
    assertThat(classesOfDjl("detect", "market.snapshot", "--no-model", "--out", "run")).isEmpty();
  }
}
