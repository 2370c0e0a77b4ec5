package io.ringlight.ring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** What {@code docs/codes.md} lists, a section at a time. */
final class CodesPage {
  static final Path ROOT = Path.of(System.getProperty("ringlight.root", ".."));

  private CodesPage() {}

  /** The codes of a section, by how its heading begins. */
  static TreeSet<String> codes(String heading) throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String row : rows(heading)) {
      codes.add(row.substring(3, row.indexOf('`', 3)));
    }
    return codes;
  }

  /** The rows of a section's table, without its head. */
  static TreeSet<String> rows(String heading) throws IOException {
    TreeSet<String> rows = new TreeSet<>();
    boolean inside = false;
    for (String line : Files.readAllLines(ROOT.resolve("docs/codes.md"))) {
      if (line.startsWith("## ")) {
        inside = line.startsWith("## " + heading);
      } else if (inside && line.startsWith("| `")) {
        rows.add(line);
      }
    }
    return rows;
  }

  /** Codes of reasons and of counter-evidence. */
  static TreeSet<String> statements() throws IOException {
    TreeSet<String> codes = codes("Reasons");
    codes.addAll(codes("Counter-evidence"));
    return codes;
  }
}
