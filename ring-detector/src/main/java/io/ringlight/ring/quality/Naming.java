package io.ringlight.ring.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the found rings whose typology the truth tells are named.
 *
 * @param right of those listed under any name but {@code unknown}, the ones listed under the right
 *     name
 * @param unnamed how many are listed as {@code unknown}, or under no name at all
 * @param cells ascending by known, then by listed typology; what never comes up is left out
 */
public record Naming(Proportion right, int unnamed, List<NamedTypology> cells) {
  public Naming {
    cells = List.copyOf(cells);
  }

  static Naming of(List<KnownRingOutcome> known) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (KnownRingOutcome ring : known) {
      if (ring.found() && !ring.typology().equals(KnownRing.UNKNOWN)) {
        String listed = ring.listedTypology() == null ? KnownRing.UNKNOWN : ring.listedTypology();
        counts
            .computeIfAbsent(ring.typology(), key -> new TreeMap<>())
            .merge(listed, 1, Integer::sum);
      }
    }
    List<NamedTypology> cells = new ArrayList<>();
    counts.forEach(
        (typology, names) ->
            names.forEach((name, rings) -> cells.add(new NamedTypology(typology, name, rings))));
    return of(cells, cells.stream().mapToInt(NamedTypology::rings).sum());
  }

  private static Naming of(List<NamedTypology> cells, int all) {
    int unnamed = 0;
    int right = 0;
    for (NamedTypology cell : cells) {
      unnamed += cell.listed().equals(KnownRing.UNKNOWN) ? cell.rings() : 0;
      right += cell.listed().equals(cell.known()) ? cell.rings() : 0;
    }
    return new Naming(Proportion.of(right, all - unnamed), unnamed, cells);
  }
}
