package io.ringlight.graph.neo4j;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.store.SnapshotTable;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.LinkTable;
import io.ringlight.graph.store.exchange.NodeTable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Where a graph that others built keeps what a snapshot is made of. A file of lines: {@code kind =
 * Label} or {@code kind = TYPE} ({@code <TYPE} where it points the other way), {@code kind.column =
 * property}, and {@code kind.column = 'word'} for what is the same for all. A kind may come several
 * times with a name after an {@code @}. Kinds that are not named are not read.
 */
public final class GraphMapping {
  private final Path file;
  private final Properties lines;
  private final List<GraphPattern> patterns = new ArrayList<>();
  private final TreeSet<String> features = new TreeSet<>();

  private GraphMapping(Path file, Properties lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * @throws RinglightException {@link ExitCode#NO_INPUT} when there is no such file, {@link
   *     ExitCode#BAD_CONFIGURATION} when it names what is not there
   */
  public static GraphMapping read(Path file) {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (NoSuchFileException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT, "The mapping " + file + " does not exist; check its name.", e);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new RinglightException(
          ExitCode.BAD_CONFIGURATION,
          "The mapping " + file + " is not UTF-8, or has a \\u without four digits; mend it.",
          e);
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The mapping " + file + " cannot be read (" + IoFailure.reason(e) + "); check it.",
          e);
    }
    GraphMapping mapping = new GraphMapping(file, lines);
    for (String key : new TreeSet<>(lines.stringPropertyNames())) {
      mapping.take(key);
    }
    if (mapping.patterns.stream().noneMatch(pattern -> pattern.table() == NodeTable.ACCOUNT)) {
      throw mapping.wrong("has no line for account; say what label accounts have");
    }
    return mapping;
  }

  private void take(String key) {
    int dot = key.indexOf('.');
    String kind = dot < 0 ? key : key.substring(0, dot);
    ExchangeTable table = table(kind);
    if (dot < 0) {
      patterns.add(new GraphPattern(table, match(table, value(key)), columns(kind)));
      return;
    }
    String column = key.substring(dot + 1);
    if (!lines.containsKey(kind)) {
      throw wrong("has a line for " + key + " but none for " + kind + "; add one");
    }
    if (table == NodeTable.ACCOUNT && SnapshotTable.isFeatureName(column)) {
      features.add(column);
    } else if (table.columns().stream().noneMatch(known -> known.name().equals(column))) {
      throw wrong("names " + key + ", but " + table.tableName() + " has no such column");
    }
  }

  private ExchangeTable table(String kind) {
    String name = kind.split("@", 2)[0];
    for (ExchangeTable table : Neo4jLoader.tables()) {
      boolean isRead =
          table != NodeTable.SANCTION && (!(table instanceof LinkTable link) || link.isContent());
      if (isRead && table.tableName().equals(name)) {
        return table;
      }
    }
    throw wrong("names " + kind + ", which is no kind of node or link");
  }

  private static String match(ExchangeTable table, String name) {
    if (table instanceof NodeTable) {
      return "MATCH (x:" + GraphNames.quote(name) + ")";
    }
    return name.startsWith("<")
        ? "MATCH (a)<-[x:" + GraphNames.quote(name.substring(1)) + "]-(b)"
        : "MATCH (a)-[x:" + GraphNames.quote(name) + "]->(b)";
  }

  private Map<String, String> columns(String kind) {
    Map<String, String> columns = new HashMap<>();
    columns.put("stated", "true");
    for (String key : lines.stringPropertyNames()) {
      if (key.startsWith(kind + ".")) {
        columns.put(key.substring(kind.length() + 1), expression(key));
      }
    }
    return columns;
  }

  /** Without the spaces at its end, which nobody sees. */
  private String value(String key) {
    return lines.getProperty(key).strip();
  }

  private String expression(String key) {
    String value = value(key);
    if (!value.startsWith("'")) {
      return "x." + GraphNames.quote(value);
    }
    if (!value.matches("'[\\p{L}\\p{N}_ -]*'")) {
      throw wrong(
          "gives " + key + " the value " + value + "; a word in quotes holds letters and digits");
    }
    return value;
  }

  private RinglightException wrong(String what) {
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION, "The mapping " + file + " " + what + ".");
  }

  List<GraphPattern> patterns() {
    return patterns;
  }

  /** Names of the {@code f_*} columns of accounts. */
  List<String> features() {
    return List.copyOf(features);
  }

  boolean hasOrders() {
    return patterns.stream().anyMatch(pattern -> pattern.table() == NodeTable.ORDER);
  }
}
