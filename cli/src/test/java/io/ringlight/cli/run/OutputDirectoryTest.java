package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
  @TempDir Path parent;
  private Path output;

  @BeforeEach
  void nameTheOutput() {
    output = parent.resolve("out");
  }

  /** Writes what {@link OutputKind#SAMPLE} is recognised by, with a word in it. */
  private static void fill(Path directory, String word) throws IOException {
    Files.createDirectories(directory.resolve("truth"));
    Files.writeString(directory.resolve("truth/lookalikes.csv"), word);
  }

  private static String word(Path directory) throws IOException {
    return Files.readString(directory.resolve("truth/lookalikes.csv"));
  }

  private OutputDirectory begin(boolean replace) {
    return OutputDirectory.begin(output, OutputKind.SAMPLE, replace);
  }

  private void publish(String word, boolean replace) throws IOException {
    try (OutputDirectory directory = begin(replace)) {
      fill(directory.staging(), word);
      directory.publish();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertFails(ThrowingCallable call, ExitCode code, String message) {
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(call)
        .withMessage(message)
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(code));
  }

  @Test
  void nothingShowsUntilItIsPublishedAndThenNothingElse() throws IOException {
    try (OutputDirectory directory = begin(false)) {
      fill(directory.staging(), "new");
      assertThat(output).doesNotExist();
      directory.publish();
      assertThat(word(output)).isEqualTo("new");
    }
    assertThat(names()).containsExactly("out");
  }

  @Test
  void whatIsNotPublishedLeavesNothing() throws IOException {
    try (OutputDirectory directory = begin(false)) {
      fill(directory.staging(), "half");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void missingParentsAreMade() throws IOException {
    output = parent.resolve("a/b/out");
    publish("new", false);
    assertThat(word(output)).isEqualTo("new");
  }

  @Test
  void anExistingOutputIsRefused() throws IOException {
    publish("old", false);
    assertFails(
        () -> begin(false),
        ExitCode.CANNOT_CREATE,
        "The output " + output + " exists; name another, or replace it with --force.");
    assertThat(word(output)).isEqualTo("old");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void forceReplacesAnOutputOfItsKind() throws IOException {
    publish("old", false);
    publish("new", true);
    assertThat(word(output)).isEqualTo("new");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void aFailedReplacementLeavesTheOldOutput() throws IOException {
    publish("old", false);
    try (OutputDirectory directory = begin(true)) {
      fill(directory.staging(), "half");
    }
    assertThat(word(output)).isEqualTo("old");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void forceDoesNotReplaceWhatIsNotOurs() throws IOException {
    Files.createDirectory(output);
    Files.writeString(output.resolve("thesis.txt"), "years of work");
    assertFails(
        () -> begin(true),
        ExitCode.CANNOT_CREATE,
        "The output "
            + output
            + " exists and is not a sample marketplace, so --force does not replace it; name"
            + " another.");
    assertThat(output.resolve("thesis.txt")).exists();
  }

  @Test
  void aFileInPlaceOfAParentIsSaid() throws IOException {
    Files.writeString(parent.resolve("file"), "");
    output = parent.resolve("file/out");
    assertFails(
        () -> begin(false),
        ExitCode.CANNOT_CREATE,
        "The output "
            + output
            + " cannot be created (a file of that name exists); name one in a directory that you"
            + " may write to.");
  }

  @Test
  void twoWritersOfOneOutputDoNotMeet() throws IOException {
    try (OutputDirectory first = begin(false)) {
      fill(first.staging(), "first");
      assertFails(
          () -> begin(false),
          ExitCode.TEMPORARY_FAILURE,
          "Another process is writing "
              + output
              + "; wait until it has ended, or name another output.");
      assertThat(word(first.staging())).isEqualTo("first");
      first.publish();
    }
    assertThat(word(output)).isEqualTo("first");
  }

  @Test
  void leavingsOfKilledProcessesAreClearedWhateverOutputTheyBelongTo() throws IOException {
    fill(parent.resolve(".out.tmp-0123abcd"), "half");
    fill(parent.resolve(".elsewhere.tmp-0123abcd"), "half");
    Files.writeString(parent.resolve(".elsewhere.lock"), "Ringlight writes here\n\0\0");
    publish("new", false);
    assertThat(names()).containsExactly("out");
  }

  @Test
  void whatALiveProcessWritesIsNoLeaving() throws IOException {
    Path other = parent.resolve("other");
    try (OutputDirectory live = OutputDirectory.begin(other, OutputKind.SAMPLE, false)) {
      fill(live.staging(), "live");
      publish("new", false);
      live.publish();
    }
    assertThat(word(other)).isEqualTo("live");
  }

  @Test
  void filesOfOthersAreNoLeavings() throws IOException {
    fill(parent.resolve(".out.tmp-backup"), "mine");
    Files.writeString(parent.resolve(".editor.lock"), "held by another program");
    publish("new", false);
    assertThat(names()).containsExactly(".editor.lock", ".out.tmp-backup", "out");
  }

  @Test
  void leavingsThatCannotBeClearedAreInNobodysWay() throws IOException {
    // A directory in place of the lock file, which even root cannot open as one.
    Files.createDirectory(parent.resolve(".theirs.lock"));
    fill(parent.resolve(".theirs.tmp-0123abcd"), "half");
    publish("new", false);
    assertThat(word(output)).isEqualTo("new");
    assertThat(parent.resolve(".theirs.tmp-0123abcd")).exists();
  }

  @Test
  void anOldOutputComesBackWhenItsReplacementWasKilledBetweenTwoRenames() throws IOException {
    fill(parent.resolve(".out.old-0123abcd"), "old");
    fill(parent.resolve(".out.tmp-0123abcd"), "new, whole, but not yet there");
    assertFails(
        () -> begin(false),
        ExitCode.CANNOT_CREATE,
        "The output " + output + " exists; name another, or replace it with --force.");
    assertThat(word(output)).isEqualTo("old");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void anOldOutputGoesWhenItsReplacementWasKilledAfterBothRenames() throws IOException {
    fill(output, "new");
    fill(parent.resolve(".out.old-0123abcd"), "old");
    publish("newest", true);
    assertThat(word(output)).isEqualTo("newest");
    assertThat(names()).containsExactly("out");
  }

  @Test
  void rejectsAreMovedBesideAndReplaceEarlierOnes() throws IOException {
    for (String value : List.of("first", "second")) {
      try (OutputDirectory directory = begin(false)) {
        Path rejects = Files.createDirectory(directory.staging().resolve("rejects"));
        Files.writeString(rejects.resolve("orders.csv"), value);
        Path moved = RejectsFolder.moveBeside(directory, rejects);
        assertThat(moved.resolve("orders.csv")).hasContent(value);
      }
    }
    assertThat(names()).containsExactly("out.rejects");
  }

  @Test
  void rejectsReplaceNoFolderThatHoldsAnythingElse() throws IOException {
    Path beside = Files.createDirectory(parent.resolve("out.rejects"));
    Files.writeString(beside.resolve("notes.txt"), "mine");
    try (OutputDirectory directory = begin(false)) {
      Path rejects = Files.createDirectory(directory.staging().resolve("rejects"));
      Files.writeString(rejects.resolve("orders.csv"), "");
      assertFails(
          () -> RejectsFolder.moveBeside(directory, rejects),
          ExitCode.CANNOT_CREATE,
          "The rejects cannot be written to "
              + beside
              + " because it holds other files; move them away.");
    }
    assertThat(beside.resolve("notes.txt")).exists();
  }
}
