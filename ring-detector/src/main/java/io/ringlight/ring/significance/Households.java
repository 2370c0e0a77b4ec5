package io.ringlight.ring.significance;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.RowIndex;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.ring.algo.DisjointSets;

/**
 * Small groups that live together: accounts that share an address of few and another thing of few.
 * And accounts of which the marketplace says that they belong together. What such a group shares is
 * no surprise, so decoys keep it.
 */
final class Households {
  /** Whoever shares a thing with more is a neighbour, and a larger group no household. */
  private static final int LARGEST = 6;

  private final Touches touches;
  private final int[] typeOfThing;
  private DisjointSets sets;

  private Households(Touches touches, int[] typeOfThing, int accountCount) {
    this.touches = touches;
    this.typeOfThing = typeOfThing;
    this.sets = DisjointSets.ofSize(accountCount);
  }

  /**
   * The household of each account, named by its smallest account, or -1 for who lives alone.
   * O(touches + pairs at one address, at most 15 an address).
   *
   * @param typeOfThing the identifier type of each thing
   */
  static int[] of(GraphSnapshot snapshot, Touches touches, int[] typeOfThing) {
    Households households = new Households(touches, typeOfThing, snapshot.accounts().size());
    int address = snapshot.identifiers().typeIndex(Identifiers.ADDRESS);
    if (address >= 0) {
      households.joinAt(snapshot.identifiers(), address);
    }
    int[] found = households.named(LARGEST);
    households.join(snapshot.sanctionedLinks(), found);
    return households.named(Integer.MAX_VALUE);
  }

  private void joinAt(Identifiers identifiers, int address) {
    RowIndex byThing = touches.byThing();
    for (int thing = identifiers.start(address); thing < identifiers.end(address); thing++) {
      int count = byThing.count(thing);
      if (count < 2 || count > LARGEST) {
        continue;
      }
      for (int left = byThing.start(thing); left < byThing.end(thing); left++) {
        for (int right = left + 1; right < byThing.end(thing); right++) {
          joinIfTied(touches.account(byThing.row(left)), touches.account(byThing.row(right)));
        }
      }
    }
  }

  /** Joins two accounts of one address that share something else, of another type. */
  private void joinIfTied(int left, int right) {
    int i = touches.start(left);
    int j = touches.start(right);
    int first = -1;
    while (i < touches.end(left) && j < touches.end(right)) {
      int order = Integer.compare(touches.thing(i), touches.thing(j));
      if (order == 0 && touches.byThing().count(touches.thing(i)) <= LARGEST) {
        int type = typeOfThing[touches.thing(i)];
        if (first >= 0 && type != first) {
          sets.join(left, right);
          return;
        }
        first = type;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  /** Starts anew from households that were found, and joins who is known to belong together. */
  private void join(SanctionedLinks sanctioned, int[] found) {
    sets = DisjointSets.ofSize(found.length);
    for (int account = 0; account < found.length; account++) {
      if (found[account] >= 0) {
        sets.join(account, found[account]);
      }
    }
    for (int pair = 0; pair < sanctioned.pairCount(); pair++) {
      if (sanctioned.pairRight(pair) < found.length) {
        sets.join(sanctioned.pairLeft(pair), sanctioned.pairRight(pair));
      }
    }
  }

  private int[] named(int largest) {
    int[] sizes = new int[sets.size()];
    for (int account = 0; account < sets.size(); account++) {
      sizes[sets.root(account)]++;
    }
    int[] named = new int[sets.size()];
    for (int account = 0; account < named.length; account++) {
      int size = sizes[sets.root(account)];
      named[account] = size > 1 && size <= largest ? sets.root(account) : -1;
    }
    return named;
  }
}
