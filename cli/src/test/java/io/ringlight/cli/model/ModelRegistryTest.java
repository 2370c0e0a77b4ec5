package io.ringlight.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model is in use, and which was before. */
class ModelRegistryTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path directory;
  private ModelRegistry registry;

  @BeforeEach
  void fill() throws IOException {
    registry = ModelRegistry.at(directory);
    for (String name : new String[] {"a", "b", "c"}) {
      ModelWriter.write(Files.createDirectory(directory.resolve(name)), TinyModel.ofRings(1));
    }
  }

  private void promote(String... names) {
    for (String name : names) {
      registry.promote(registry.current().orElse(null), name, null, NOW);
    }
  }

  private void assertRollsBackTo(String name) {
    assertThat(registry.rollback(NOW)).isEqualTo(name);
    assertThat(registry.current()).hasValue(name);
  }

  private void assertFails(int code, String sentence) {
    assertThatThrownBy(() -> registry.rollback(NOW))
        .isInstanceOfSatisfying(
            RinglightException.class,
            e -> {
              assertThat(e).hasMessage(sentence);
              assertThat(e.exitCode().code()).isEqualTo(code);
            });
  }

  @Test
  void rollbacksGoBackOneByOne() throws IOException {
    assertThat(registry.current()).isEmpty();
    promote("a", "b", "c");
    assertThat(registry.link().toRealPath()).isEqualTo(directory.resolve("c").toRealPath());
    assertRollsBackTo("b");
    assertRollsBackTo("a");
    assertFails(66, "a is the first model of " + directory + ", with none before.");
    promote("c");
    assertRollsBackTo("a");
    assertThat(Files.readAllLines(directory.resolve("moves.jsonl")).get(3))
        .isEqualTo(
            "{\"at\":\"2026-06-01T12:00:00Z\",\"action\":\"rollback\",\"from\":\"c\",\"to\":\"b\"}");
  }

  @Test
  void aModelMayComeBack() {
    promote("a", "b", "a");
    assertRollsBackTo("b");
    assertRollsBackTo("a");
  }

  @Test
  void aMoveThatACrashPreventedIsNone() {
    promote("a", "b");
    new MoveRecord(directory).add(new Move(NOW, false, "b", "c", null));
    assertRollsBackTo("a");
  }

  @Test
  void aMoveThatACrashPreventedIsNoneLaterEither() {
    promote("a", "b");
    new MoveRecord(directory).add(new Move(NOW, false, "b", "c", null));
    promote("a");
    assertRollsBackTo("b");
    assertRollsBackTo("a");
  }

  @Test
  void aModelThatWasMeasuredAgainstAnotherThanTheOneInUseIsNotTaken() {
    promote("a", "b");
    assertThatThrownBy(() -> registry.promote("a", "c", null, NOW))
        .hasMessage(
            "Meanwhile %s was made to lead to b; measure c against that: give the same command again.",
            directory.resolve("current"));
    assertThat(registry.current()).hasValue("b");
  }

  @Test
  void aLinkThatSomebodySetIsWentBackTo() throws IOException {
    promote("a");
    Files.delete(registry.link());
    Files.createSymbolicLink(registry.link(), Path.of("b"));
    promote("c");
    assertRollsBackTo("b");
  }

  @Test
  void withoutALinkThereIsNothingToGoBackFrom() {
    assertFails(
        66, directory.resolve("current") + " does not exist; put a model there with --promote.");
  }

  @Test
  void aModelThatIsGoneOrDamagedIsNotGoneBackTo() throws IOException {
    promote("a", "b");
    Files.delete(directory.resolve("a/ring-score.json"));
    assertFails(
        78,
        directory.resolve("a/ring-score.json")
            + " is missing; copy the model again, or train it again.");
    assertThat(registry.current()).hasValue("b");
  }

  @Test
  void aDirectoryNamedCurrentStays() throws IOException {
    Files.createDirectory(directory.resolve("current"));
    assertThatThrownBy(() -> promote("a"))
        .hasMessage(
            directory.resolve("current")
                + " is no link and would be replaced by one; give it another name.");
  }

  @Test
  void aDamagedRecordIsTold() throws IOException {
    promote("a", "b");
    Files.writeString(directory.resolve("moves.jsonl"), "nonsense\n");
    assertFails(
        78,
        directory.resolve("moves.jsonl")
            + " is damaged in line 1; mend it, or set the link by hand.");
  }
}
