package io.ringlight.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.ring.explain.RingGraph;
import io.ringlight.ring.score.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesPageTest {
  private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

  @Test
  void listsEveryTypology() throws IOException {
    assertThat(CodesPage.codes("Typologies"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Typology.values()).map(Typology::code).toList());
  }

  @Test
  void listsEveryReasonAndNoneThatIsNotGiven() throws IOException {
    TreeSet<String> given = new TreeSet<>();
    Path sources = CodesPage.ROOT.resolve("ring-detector/src/main/java/io/ringlight/ring");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher codes = CODE.matcher(Files.readString(file));
        while (codes.find()) {
          given.add(codes.group(1));
        }
      }
    }
    assertThat(CodesPage.statements()).isEqualTo(given);
  }

  @Test
  void listsEveryKindOfLookalikeOfTheSample() throws IOException {
    List<String> rows =
        Files.readAllLines(CodesPage.ROOT.resolve("sample-data/marketplace/truth/lookalikes.csv"));
    TreeSet<String> kinds = new TreeSet<>();
    rows.stream().skip(1).forEach(row -> kinds.add(row.split(",")[2]));
    assertThat(kinds).isNotEmpty();
    assertThat(CodesPage.codes("Look-alikes")).containsAll(kinds);
  }

  /** In their words too. */
  @Test
  void listsEveryMeasureThatExplainNames() throws IOException {
    Properties names = new Properties();
    try (InputStream in = RingGraph.class.getResourceAsStream("measures.properties")) {
      names.load(in);
    }
    TreeSet<String> rows = new TreeSet<>();
    names.forEach((code, name) -> rows.add("| `%s` | %s |".formatted(code, name)));
    assertThat(CodesPage.rows("Measures")).isEqualTo(rows);
    assertThat(names.stringPropertyNames())
        .containsAll(Arrays.stream(Feature.values()).map(Feature::name).toList());
  }
}
