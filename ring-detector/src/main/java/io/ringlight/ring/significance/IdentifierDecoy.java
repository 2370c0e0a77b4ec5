package io.ringlight.ring.significance;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.IdentifierLinks;
import io.ringlight.graph.Identifiers;
import io.ringlight.graph.SanctionedLinks;
import io.ringlight.ring.algo.SeededRandom;
import java.util.Arrays;

/**
 * Links to identifiers whose accounts changed places: each account keeps its number of things, and
 * each thing its number of accounts, of each type in each stratum of time; what a household shares
 * goes from household to household as one. Safe for several threads.
 */
final class IdentifierDecoy {
  /** Larger blocks find no equals to change places with. */
  private static final int MOST = 15;

  private static final int KINDS = AccountKind.values().length;

  private final GraphSnapshot snapshot;
  private final IdentifierLinks links;
  private final Touches touches;
  private final Blocks blocks;
  private final Strata strata;
  private final boolean[] shared;
  private final int sharedTouches;

  IdentifierDecoy(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    this.links = snapshot.identifierLinks();
    int[] things = Things.of(snapshot.identifiers(), links.byIdentifier());
    int[] types = types(snapshot.identifiers());
    touches = new Touches(links, snapshot.accounts().size(), things);
    blocks = new Blocks(touches, Households.of(snapshot, touches, types));
    shared = new boolean[things.length];
    sharedTouches = markShared();
    strata = strata(types);
  }

  private static int[] types(Identifiers identifiers) {
    int[] types = new int[identifiers.size()];
    for (int type = 0; type < identifiers.typeNames().size(); type++) {
      Arrays.fill(types, identifiers.start(type), identifiers.end(type), type);
    }
    return types;
  }

  /** Only at things of several blocks may an account turn up twice. */
  private int markShared() {
    int count = 0;
    for (int block = 0; block < blocks.count(); block++) {
      int thing = blocks.thing(block);
      shared[thing] = touches.byThing().count(thing) > blocks.size(block);
      count += shared[thing] ? blocks.size(block) : 0;
    }
    return count;
  }

  private Strata strata(int[] types) {
    int[] classes = new int[blocks.count()];
    long[] times = new long[blocks.count()];
    for (int block = 0; block < classes.length; block++) {
      int first = blocks.touch(block, 0);
      int kind = snapshot.accounts().kind(touches.account(first)).ordinal();
      int role = touches.isPaidOut(first) ? 1 : 0;
      int size = blocks.size(block);
      int of = (types[blocks.thing(block)] * KINDS + kind) * 2 + role;
      classes[block] = size > MOST || isSanctioned(block) ? -1 : of * MOST + size - 1;
      times[block] = touches.time(first);
    }
    int typeCount = snapshot.identifiers().typeNames().size();
    return new Strata(classes, typeCount * KINDS * 2 * MOST, times);
  }

  private boolean isSanctioned(int block) {
    SanctionedLinks sanctioned = snapshot.sanctionedLinks();
    for (int i = 0; i < blocks.size(block); i++) {
      int touch = blocks.touch(block, i);
      for (int place = touches.firstPlace(touch); place < touches.endPlace(touch); place++) {
        int identifier = links.identifier(touches.link(place));
        if (sanctioned.isIdentifierSanctioned(identifier)
            || sanctioned.isPairSanctioned(
                touches.account(touch), sanctioned.identifierNode(identifier))) {
          return true;
        }
      }
    }
    return false;
  }

  /** All links, with other accounts. O(links). */
  ExplicitLinks draw(SeededRandom random) {
    Holders holders = new Holders();
    Exchange.run(strata, random, holders::swap);
    return LinkColumns.of(
        links, holders.accountOfLink(), snapshot.accounts().size(), snapshot.identifiers().size());
  }

  /** Whose accounts stand at each block. */
  private final class Holders {
    private final int[] holder = new int[blocks.count()];
    private final PairSet pairs = new PairSet(sharedTouches);

    Holders() {
      for (int block = 0; block < holder.length; block++) {
        holder[block] = block;
        put(block, blocks.thing(block));
      }
    }

    void swap(int left, int right) {
      int leftThing = blocks.thing(left);
      int rightThing = blocks.thing(right);
      int leftHolder = holder[left];
      int rightHolder = holder[right];
      if (leftThing != rightThing) {
        if (isAt(leftHolder, rightThing) || isAt(rightHolder, leftThing)) {
          return;
        }
        take(leftHolder, leftThing);
        take(rightHolder, rightThing);
        put(leftHolder, rightThing);
        put(rightHolder, leftThing);
      }
      holder[left] = rightHolder;
      holder[right] = leftHolder;
    }

    private boolean isAt(int block, int thing) {
      for (int i = 0; shared[thing] && i < blocks.size(block); i++) {
        if (pairs.contains(thing, blocks.account(block, i))) {
          return true;
        }
      }
      return false;
    }

    private void put(int block, int thing) {
      for (int i = 0; shared[thing] && i < blocks.size(block); i++) {
        pairs.add(thing, blocks.account(block, i));
      }
    }

    private void take(int block, int thing) {
      for (int i = 0; shared[thing] && i < blocks.size(block); i++) {
        pairs.remove(thing, blocks.account(block, i));
      }
    }

    int[] accountOfLink() {
      int[] accounts = new int[links.size()];
      for (int block = 0; block < holder.length; block++) {
        for (int i = 0; i < blocks.size(block); i++) {
          int touch = blocks.touch(block, i);
          for (int place = touches.firstPlace(touch); place < touches.endPlace(touch); place++) {
            accounts[touches.link(place)] = blocks.account(holder[block], i);
          }
        }
      }
      return accounts;
    }
  }
}
