package io.ringlight.ring;

import io.ringlight.graph.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was planted in a generated marketplace. */
final class Truth {
  final List<int[]> rings = new ArrayList<>();
  final List<String> typologies = new ArrayList<>();

  /** The ring of each account, or -1. */
  final int[] ringOf;

  /** The kinds of honest groups that each account is in. */
  final Map<Integer, List<String>> lookalikes = new HashMap<>();

  private Truth(int accountCount) {
    ringOf = new int[accountCount];
    Arrays.fill(ringOf, -1);
  }

  static Truth read(Path directory, Accounts accounts) throws IOException {
    Truth truth = new Truth(accounts.size());
    Map<String, List<Integer>> members = new TreeMap<>();
    Map<String, String> typologyOf = new HashMap<>();
    for (String line : lines(directory.resolve("truth/rings.csv"))) {
      String[] row = line.split(",", -1);
      if (!row[2].isEmpty()) {
        members.computeIfAbsent(row[2], id -> new ArrayList<>()).add(accounts.indexOf(row[0]));
        typologyOf.put(row[2], row[3]);
      }
    }
    members.forEach((id, list) -> truth.add(list, typologyOf.get(id)));
    for (String line : lines(directory.resolve("truth/lookalikes.csv"))) {
      String[] row = line.split(",", -1);
      truth
          .lookalikes
          .computeIfAbsent(accounts.indexOf(row[0]), account -> new ArrayList<>())
          .add(row[2]);
    }
    return truth;
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private void add(List<Integer> list, String typology) {
    int[] ring = list.stream().mapToInt(Integer::intValue).sorted().toArray();
    for (int account : ring) {
      ringOf[account] = rings.size();
    }
    rings.add(ring);
    typologies.add(typology);
  }

  /** The greatest overlap (Jaccard) of a group with a ring. */
  double overlap(int[] group) {
    int best = bestRing(group);
    return best < 0 ? 0 : overlap(group, best);
  }

  double overlap(int[] group, int ring) {
    int common = 0;
    for (int account : group) {
      common += ringOf[account] == ring ? 1 : 0;
    }
    return common / (double) (group.length + rings.get(ring).length - common);
  }

  /** The ring with which a group has most overlap, or -1. */
  int bestRing(int[] group) {
    int best = -1;
    for (int account : group) {
      int ring = ringOf[account];
      if (ring >= 0 && (best < 0 || overlap(group, ring) > overlap(group, best))) {
        best = ring;
      }
    }
    return best;
  }

  /** Share of a group that is in any ring. */
  double purity(int[] group) {
    return Arrays.stream(group).filter(account -> ringOf[account] >= 0).count()
        / (double) group.length;
  }
}
