package io.ringlight.graph.neo4j;

import io.ringlight.graph.store.exchange.ExchangeColumn;
import io.ringlight.graph.store.exchange.ExchangeTable;
import io.ringlight.graph.store.exchange.LinkTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How nodes or relationships of one kind are found in a graph.
 *
 * @param table what they stand for
 * @param match a clause that calls them {@code x}, and the ends of a relationship {@code a} and
 *     {@code b}
 * @param expressions what gives a column, by its name; others are properties of the same name
 */
record GraphPattern(ExchangeTable table, String match, Map<String, String> expressions) {
  /** Where our graph keeps a kind. */
  static GraphPattern ours(ExchangeTable table) {
    GraphNames names = GraphNames.OURS;
    String match =
        table instanceof LinkTable link ? ends(names, link) : "MATCH (x:" + names.of(table) + ")";
    return new GraphPattern(table, match, Map.of());
  }

  private static String ends(GraphNames names, LinkTable table) {
    String form =
        names.tellsEnds(table) ? "MATCH (a)-[x:%2$s]->(b)" : "MATCH (a:%1$s)-[x:%2$s]->(b:%3$s)";
    return form.formatted(names.of(table.from()), names.of(table), names.of(table.to()));
  }

  /** A query for the references of each, of its ends where it has some, and the columns. */
  String query(List<ExchangeColumn> columns) {
    String references = table instanceof LinkTable ? "id(x), id(a), id(b)" : "id(x)";
    return match
        + " RETURN "
        + references
        + columns.stream().map(column -> ", " + expression(column)).collect(Collectors.joining());
  }

  private String expression(ExchangeColumn column) {
    return expressions.getOrDefault(column.name(), "x." + GraphNames.quote(column.name()));
  }
}
