package io.ringlight.ring.significance;

import io.ringlight.graph.Identifiers;
import io.ringlight.graph.RowIndex;

/**
 * Identifiers as things: those that attributes say are the same, such as two spellings of one
 * address, are one thing, for whoever has both has one home.
 */
final class Things {
  /** What so many share by their attributes is a model of phone, not a phone. */
  private static final int CROWD = 64;

  private Things() {}

  /** A number for the thing that each identifier is: the smallest of its identifiers. */
  static int[] of(Identifiers identifiers, RowIndex linksByIdentifier) {
    int[] linksOfGroup = new int[identifiers.size()];
    for (int identifier = 0; identifier < linksOfGroup.length; identifier++) {
      int group = identifiers.sameAs(identifier);
      if (group >= 0) {
        linksOfGroup[group] += linksByIdentifier.count(identifier);
      }
    }
    int[] things = new int[linksOfGroup.length];
    for (int identifier = 0; identifier < things.length; identifier++) {
      int group = identifiers.sameAs(identifier);
      things[identifier] = group >= 0 && linksOfGroup[group] <= CROWD ? group : identifier;
    }
    return things;
  }
}
