package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show of the marketplace that ships is what the program prints. */
class DocumentedOutputTest {
  private static final Path ROOT = Path.of(System.getProperty("ringlight.root"));

  @TempDir private static Path directory;
  private static String run;
  private static String explanation;

  @BeforeAll
  static void runAndExplain() throws IOException {
    Session session = new Session();
    Path out = directory.resolve("first");
    assertThat(session.run("run", ROOT.resolve("sample-data/marketplace"), "--out", out)).isZero();
    run = session.out();
    String first = Files.readString(out.resolve("rings.jsonl")).split("\"ring_id\":\"")[1];
    assertThat(session.run("explain", out, first.substring(0, first.indexOf('"')))).isZero();
    explanation = session.out();
  }

  /** The lines of a document's blocks of output, one list a block. */
  private static List<List<String>> blocks(String document) throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(ROOT.resolve(document))) {
      if (line.equals("```console")) {
        inside = true;
        blocks.add(new ArrayList<>());
      } else if (line.startsWith("```")) {
        inside = false;
      } else if (inside) {
        blocks.get(blocks.size() - 1).add(line);
      }
    }
    return blocks;
  }

  /** The lines stand in the output in their order; dots stand for what is left out. */
  private static void assertShown(List<String> lines, String output) {
    int from = 0;
    for (String line : lines) {
      if (!line.isBlank() && !line.strip().equals("...")) {
        int at = output.indexOf(line + "\n", from);
        assertThat(at).as("the line '%s' in%n%s", line, output).isNotNegative();
        from = at + line.length();
      }
    }
  }

  @Test
  void theReadmeShowsWhatTheFirstCommandPrints() throws IOException {
    List<String> shown = blocks("README.md").get(0);
    // What follows names the place and the time, which differ.
    int end = shown.indexOf("  and 3 more in rings.jsonl");
    assertThat(end).isGreaterThan(5);
    assertShown(shown.subList(0, end + 1), run);
  }

  @Test
  void theReadmeShowsWhyTheFirstOneIsARing() throws IOException {
    assertShown(blocks("README.md").get(1), explanation);
  }

  @Test
  void explainsPageShowsWhatMovedItsScore() throws IOException {
    assertShown(blocks("docs/explain.md").get(0), explanation);
  }
}
