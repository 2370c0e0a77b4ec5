package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What found rings do, in rows, against what they are listed as, in columns with numbers. */
final class NamingTable {
  private static final String EMPTY = "·";

  private NamingTable() {}

  static TextTable of(Naming naming) {
    TreeSet<String> names = new TreeSet<>();
    for (NamedTypology cell : naming.cells()) {
      names.add(cell.known());
      names.add(cell.listed());
    }
    List<String> typologies = List.copyOf(names);
    List<String> head = new ArrayList<>(List.of("known, listed as"));
    for (int column = 1; column <= typologies.size(); column++) {
      head.add(Integer.toString(column));
    }
    TextTable table = new TextTable().row(head.toArray(String[]::new));
    for (int row = 0; row < typologies.size(); row++) {
      List<String> cells = new ArrayList<>(List.of(row + 1 + " " + typologies.get(row)));
      for (String listed : typologies) {
        cells.add(count(naming, typologies.get(row), listed));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String count(Naming naming, String known, String listed) {
    for (NamedTypology cell : naming.cells()) {
      if (cell.known().equals(known) && cell.listed().equals(listed)) {
        return Integer.toString(cell.rings());
      }
    }
    return EMPTY;
  }
}
