package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which files an extract has, table by table. */
final class ExtractLayout {
  private static final int MAX_DEPTH = 16;

  private final Path directory;
  private final Map<ExtractTable, String> entries = new EnumMap<>(ExtractTable.class);
  private final List<TablePart> parts = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private ExtractLayout(Path directory) {
    this.directory = directory;
  }

  /**
   * Looks at names only; no file is opened.
   *
   * @throws RinglightException {@code NO_INPUT} when there is no such directory, {@code BAD_INPUT}
   *     when it is no extract
   */
  static ExtractLayout of(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The extract "
              + directory
              + (Files.exists(directory) ? " is not a directory" : " does not exist")
              + "; name the directory that holds accounts.csv or the like.");
    }
    ExtractLayout layout = new ExtractLayout(directory);
    for (Path entry : layout.list(directory)) {
      layout.addEntry(entry);
    }
    layout.check();
    return layout;
  }

  /**
   * The files of a table that stands on its own: a file, or a directory of part files.
   *
   * @throws RinglightException {@code NO_INPUT} when there is none, {@code BAD_INPUT} when it is of
   *     no format we read
   */
  static List<TablePart> partsOf(ExtractTable table, Path path) {
    if (!Files.exists(path)) {
      throw new RinglightException(
          ExitCode.NO_INPUT, "There is no file " + path + "; name a table of labels.");
    }
    Path parent = path.toAbsolutePath().getParent();
    ExtractLayout layout = new ExtractLayout(parent == null ? path : parent);
    if (Files.isDirectory(path)) {
      layout.addParts(table, path.toAbsolutePath(), List.of());
    } else {
      FileFormat format = FileFormat.of(path.getFileName().toString());
      if (format == null) {
        throw new RinglightException(
            ExitCode.BAD_INPUT,
            "The file " + path + " is neither .csv, .jsonl (each maybe .gz) nor .parquet.");
      }
      layout.add(table, path.toAbsolutePath(), format);
    }
    layout.number();
    return layout.parts();
  }

  /** All files, numbered in this order: by table, then by path. */
  List<TablePart> parts() {
    return parts;
  }

  boolean has(ExtractTable table) {
    return entries.containsKey(table);
  }

  /** One sentence for what lies there and is no table; none when there is nothing. */
  List<String> warnings() {
    return unknown.isEmpty()
        ? List.of()
        : List.of("Ignored, because no table is called so: " + String.join(", ", unknown) + ".");
  }

  private void addEntry(Path entry) {
    String name = entry.getFileName().toString();
    if (name.startsWith("_") || name.startsWith(".") || name.equals("truth")) {
      return;
    }
    boolean isDirectory = Files.isDirectory(entry);
    FileFormat format = isDirectory ? null : FileFormat.of(name);
    ExtractTable table =
        isDirectory
            ? ExtractTable.named(name)
            : format == null ? null : ExtractTable.named(format.stem(name));
    if (table == null) {
      requireNoLostTable(entry, name);
      unknown.add(name);
      return;
    }
    String other = entries.putIfAbsent(table, name);
    if (other != null) {
      throw bad("has two entries for one table, " + other + " and " + name + "; remove one");
    }
    if (isDirectory) {
      addParts(table, entry, List.of(real(directory)));
    } else {
      add(table, entry, format);
    }
  }

  /** A link to a table that has gone must not be taken for something that is none. */
  private void requireNoLostTable(Path entry, String name) {
    if (ExtractTable.named(name) != null && Files.isSymbolicLink(entry) && !Files.exists(entry)) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The extract " + directory + " has a link that leads nowhere, " + name + "; mend it.");
    }
  }

  /**
   * @param around the real paths of the folders around this one
   */
  private void addParts(ExtractTable table, Path folder, List<Path> around) {
    if (around.size() > MAX_DEPTH) {
      throw bad("nests " + name(folder) + " too deeply; put its part files higher");
    }
    Path real = real(folder);
    if (around.contains(real)) {
      throw bad(
          "has a link that leads back to a folder around it, "
              + name(folder)
              + "; remove the link");
    }
    List<Path> inside = new ArrayList<>(around);
    inside.add(real);
    for (Path entry : list(folder)) {
      String name = entry.getFileName().toString();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        addParts(table, entry, inside);
      } else if (FileFormat.of(name) != null) {
        add(table, entry, FileFormat.of(name));
      } else {
        unknown.add(name(entry));
      }
    }
  }

  private void add(ExtractTable table, Path file, FileFormat format) {
    parts.add(new TablePart(table, parts.size(), file, name(file), format));
  }

  private void check() {
    boolean links = false;
    for (ExtractTable table : entries.keySet()) {
      links |= table.isLinks();
    }
    if (!has(ExtractTable.ACCOUNTS)) {
      throw bad("has no table accounts; add accounts.csv with the columns account_id and kind");
    }
    if (!links) {
      throw bad("has no table that links accounts; add account_devices, orders or the like");
    }
    number();
    unknown.sort(null);
  }

  private void number() {
    parts.sort(Comparator.comparing(TablePart::table).thenComparing(TablePart::name));
    for (int i = 0; i < parts.size(); i++) {
      TablePart part = parts.get(i);
      parts.set(i, new TablePart(part.table(), i, part.path(), part.name(), part.format()));
    }
  }

  private List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  private static RinglightException unlisted(Path folder, IOException e) {
    return e instanceof AccessDeniedException
        ? new RinglightException(
            ExitCode.NO_PERMISSION, folder + " may not be read; change its permissions.", e)
        : new RinglightException(ExitCode.IO_ERROR, folder + " could not be listed.", e);
  }

  private String name(Path file) {
    return directory.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private RinglightException bad(String what) {
    return new RinglightException(
        ExitCode.BAD_INPUT, "The extract " + directory + " " + what + ".");
  }
}
