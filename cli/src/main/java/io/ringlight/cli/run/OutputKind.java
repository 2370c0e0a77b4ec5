package io.ringlight.cli.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What commands write as a directory, and how each is told from people's own directories. */
public enum OutputKind {
  RUN("a run directory") {
    @Override
    boolean isOne(Path directory) {
      return FinishedRun.read(directory).isPresent();
    }
  },
  SNAPSHOT("a snapshot") {
    @Override
    boolean isOne(Path directory) {
      return Files.isRegularFile(directory.resolve("manifest.json"))
          && Files.isRegularFile(directory.resolve("identifier_links.parquet"));
    }
  },
  SAMPLE("a sample marketplace") {
    @Override
    boolean isOne(Path directory) {
      return Files.isRegularFile(directory.resolve("truth/lookalikes.csv"));
    }
  },
  IMPORT("the files of an import") {
    @Override
    boolean isOne(Path directory) {
      return Files.isRegularFile(directory.resolve("import.args"));
    }
  },
  MODEL("a model") {
    @Override
    boolean isOne(Path directory) {
      return Files.isRegularFile(directory.resolve("manifest.json"))
          && Files.isRegularFile(directory.resolve("ring-score.json"));
    }
  };

  private final String words;

  OutputKind(String words) {
    this.words = words;
  }

  /** What people call it, with its article. */
  String words() {
    return words;
  }

  abstract boolean isOne(Path directory);

  /** Whether this may be replaced by another of its kind without losing what is not ours. */
  boolean mayReplace(Path existing) {
    return Files.isDirectory(existing, LinkOption.NOFOLLOW_LINKS) && isOne(existing);
  }
}
