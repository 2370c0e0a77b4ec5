package io.ringlight.graph.extract;

import io.ringlight.graph.extract.StagedPart.FileSegment;
import io.ringlight.graph.extract.StagedPart.QuerySegment;
import io.ringlight.graph.extract.StagedPart.Segment;
import io.ringlight.graph.store.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The good rows of each table in the database, as {@code in_<table>}: where each row comes from
 * ({@code part}, {@code line}), then the table's columns. A table that the extract lacks is empty.
 */
final class StagedTables {
  static final String DIALECT =
      "auto_detect=false, header=false, delim=',', quote='\"', escape='\"', nullstr='',"
          + " strict_mode=true, max_line_size=1048576, buffer_size=8388608";

  private final Sql sql;
  private final Map<ExtractTable, List<StagedPart>> parts;
  private final boolean keepsAccountIds;

  /**
   * @param keepsAccountIds whether accounts bring their original id along
   */
  StagedTables(Sql sql, Map<ExtractTable, List<StagedPart>> parts, boolean keepsAccountIds) {
    this.sql = sql;
    this.parts = parts;
    this.keepsAccountIds = keepsAccountIds;
  }

  static String name(ExtractTable table) {
    return "in_" + table.tableName();
  }

  /** Loads all tables; what is loaded is removed from the disk. */
  void load() throws IOException {
    for (ExtractTable table : ExtractTable.values()) {
      List<String> features = features(table);
      String columns = columns(table, features);
      sql.execute("CREATE TABLE " + name(table) + " (" + columns + ")");
      String rows = rows(table, features);
      if (!rows.isEmpty()) {
        sql.execute("INSERT INTO " + name(table) + " " + rows);
        removeFiles(table);
      }
    }
  }

  private void removeFiles(ExtractTable table) throws IOException {
    for (StagedPart part : parts.get(table)) {
      for (Segment segment : part.segments()) {
        if (segment instanceof FileSegment staged) {
          Files.delete(staged.file());
        }
      }
    }
  }

  /** The feature columns of all files of a table, ascending. */
  List<String> features(ExtractTable table) {
    TreeSet<String> features = new TreeSet<>();
    for (StagedPart part : parts.getOrDefault(table, List.of())) {
      part.seen().stream().filter(name -> name.startsWith("f_")).forEach(features::add);
    }
    return List.copyOf(features);
  }

  private String columns(ExtractTable table, List<String> features) {
    return declared(table, features).entrySet().stream()
        .map(column -> '"' + column.getKey() + "\" " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Names and types of a staged file's columns. */
  private Map<String, String> declared(ExtractTable table, List<String> features) {
    Map<String, String> declared = new LinkedHashMap<>();
    declared.put("part", "INTEGER");
    declared.put("line", "BIGINT");
    for (Column column : table.columns()) {
      declared.put(column.name(), column.type().duckType());
    }
    for (String feature : features) {
      declared.put(feature, FeatureType.FEATURE.duckType());
    }
    if (table == ExtractTable.ADDRESSES) {
      declared.put("same_key", "VARCHAR");
    }
    if (table == ExtractTable.ACCOUNTS && keepsAccountIds) {
      declared.put("original_id", "VARCHAR");
    }
    return declared;
  }

  private String rows(ExtractTable table, List<String> features) {
    Map<List<String>, List<Path>> files = new LinkedHashMap<>();
    List<String> selects = new ArrayList<>();
    for (StagedPart part : parts.getOrDefault(table, List.of())) {
      for (Segment segment : part.segments()) {
        if (segment instanceof FileSegment staged) {
          files.computeIfAbsent(staged.features(), key -> new ArrayList<>()).add(staged.file());
        } else if (segment instanceof QuerySegment query) {
          selects.add(select(table, features, query.features(), "(" + query.query() + ")"));
        }
      }
    }
    files.forEach((present, names) -> selects.add(scan(table, features, present, names)));
    return String.join(" UNION ALL ", selects);
  }

  private String scan(
      ExtractTable table, List<String> all, List<String> present, List<Path> files) {
    String types =
        declared(table, present).entrySet().stream()
            .map(column -> "'" + column.getKey() + "': '" + column.getValue() + "'")
            .collect(Collectors.joining(", "));
    String names = files.stream().map(SqlText::fileToRead).collect(Collectors.joining(", "));
    return select(
        table, all, present, "read_csv([%s], columns={%s}, %s)".formatted(names, types, DIALECT));
  }

  /** SQL: the columns of all files, null where these rows lack one. */
  private String select(ExtractTable table, List<String> all, List<String> present, String source) {
    return declared(table, all).keySet().stream()
        .map(name -> all.contains(name) && !present.contains(name) ? "NULL" : '"' + name + '"')
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + source));
  }
}
