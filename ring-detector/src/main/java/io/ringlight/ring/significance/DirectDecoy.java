package io.ringlight.ring.significance;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.algo.SeededRandom;
import java.util.Arrays;

/**
 * Direct links whose targets changed places: each account keeps the number of links that it sends,
 * and gets, of each type in each stratum of time. Safe for several threads.
 */
final class DirectDecoy {
  private static final int KINDS = AccountKind.values().length;

  private final AccountLinks links;
  private final int accountCount;
  private final Strata strata;

  DirectDecoy(GraphSnapshot snapshot) {
    this.links = snapshot.accountLinks();
    this.accountCount = snapshot.accounts().size();
    int[] classes = new int[links.size()];
    long[] times = new long[links.size()];
    for (int link = 0; link < classes.length; link++) {
      int kind = snapshot.accounts().kind(links.to(link)).ordinal();
      // A link of an account to itself says nothing and stays.
      boolean fixed = links.from(link) == links.to(link);
      classes[link] = fixed ? -1 : links.type(link) * KINDS + kind;
      times[link] = links.firstSeen(link);
    }
    strata = new Strata(classes, Math.max(1, links.typeNames().size()) * KINDS, times);
  }

  /** All links, with other targets. O(links + accounts). */
  AccountLinks draw(SeededRandom random) {
    int[] to = new int[links.size()];
    PairSet[] pairs = pairSets();
    for (int link = 0; link < to.length; link++) {
      to[link] = links.to(link);
      pairs[links.type(link)].add(links.from(link), to[link]);
    }
    Exchange.run(strata, random, (left, right) -> swap(left, right, to, pairs[links.type(left)]));
    return sorted(to);
  }

  private PairSet[] pairSets() {
    int[] counts = new int[links.typeNames().size()];
    for (int link = 0; link < links.size(); link++) {
      counts[links.type(link)]++;
    }
    PairSet[] pairs = new PairSet[counts.length];
    Arrays.setAll(pairs, type -> new PairSet(counts[type]));
    return pairs;
  }

  private void swap(int left, int right, int[] to, PairSet pairs) {
    int leftFrom = links.from(left);
    int rightFrom = links.from(right);
    int leftTo = to[left];
    int rightTo = to[right];
    if (leftFrom != rightFrom) {
      if (leftFrom == rightTo
          || rightFrom == leftTo
          || pairs.contains(leftFrom, rightTo)
          || pairs.contains(rightFrom, leftTo)) {
        return;
      }
      pairs.remove(leftFrom, leftTo);
      pairs.remove(rightFrom, rightTo);
      pairs.add(leftFrom, rightTo);
      pairs.add(rightFrom, leftTo);
    }
    to[left] = rightTo;
    to[right] = leftTo;
  }

  private AccountLinks sorted(int[] toOfLink) {
    int size = links.size();
    int[] fromOfLink = new int[size];
    int[] typeOfLink = new int[size];
    for (int link = 0; link < size; link++) {
      fromOfLink[link] = links.from(link);
      typeOfLink[link] = links.type(link);
    }
    RowOrder order =
        RowOrder.of(size)
            .by(typeOfLink, links.typeNames().size())
            .by(toOfLink, accountCount)
            .by(fromOfLink, accountCount);
    int[] from = new int[size];
    int[] to = new int[size];
    int[] types = new int[size];
    long[] firstSeen = new long[size];
    long[] lastSeen = new long[size];
    long[] events = new long[size];
    long[] amounts = new long[size];
    for (int place = 0; place < size; place++) {
      int link = order.row(place);
      from[place] = fromOfLink[link];
      to[place] = toOfLink[link];
      types[place] = typeOfLink[link];
      firstSeen[place] = links.firstSeen(link);
      lastSeen[place] = links.lastSeen(link);
      events[place] = links.events(link);
      amounts[place] = links.amount(link);
    }
    return new AccountLinks(
        accountCount, from, to, types, links.typeNames(), firstSeen, lastSeen, events, amounts);
  }
}
