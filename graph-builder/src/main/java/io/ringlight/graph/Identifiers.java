package io.ringlight.graph;

import java.util.List;

/**
 * All things that accounts touch: devices, addresses, payment instruments and every other
 * identifier, numbered in ascending order of type and, within a type, of the UTF-8 bytes of their
 * ids. Immutable; it takes over the arrays it is given.
 */
public final class Identifiers {
  public static final String ADDRESS = "address";
  public static final String DEVICE = "device";
  public static final String PAYMENT_INSTRUMENT = "payment_instrument";

  private final List<String> typeNames;
  private final int[] typeStarts;
  private final StringColumn ids;
  private final int[] sameAs;

  /**
   * @param typeNames names of the types that occur, ascending
   * @param typeStarts where each type's identifiers begin, and the number of all identifiers at the
   *     end
   * @param sameAs the first identifier that attributes (equal fingerprints, addresses equal after
   *     normalising) say is the same thing, itself included; -1 where nothing is the same
   */
  public Identifiers(List<String> typeNames, int[] typeStarts, StringColumn ids, int[] sameAs) {
    this.typeNames = List.copyOf(typeNames);
    this.typeStarts = typeStarts;
    this.ids = ids;
    this.sameAs = sameAs;
  }

  public int size() {
    return ids.size();
  }

  public String id(int identifier) {
    return ids.get(identifier);
  }

  /** The types that occur, ascending. */
  public List<String> typeNames() {
    return typeNames;
  }

  /** The number of a type, or -1 when no identifier has it. O(types). */
  public int typeIndex(String typeName) {
    return typeNames.indexOf(typeName);
  }

  /** The type of an identifier, as an index into {@link #typeNames}. O(types). */
  public int type(int identifier) {
    int type = 0;
    while (typeStarts[type + 1] <= identifier) {
      type++;
    }
    return type;
  }

  /** The first identifier of a type. */
  public int start(int type) {
    return typeStarts[type];
  }

  /** One past the last identifier of a type. */
  public int end(int type) {
    return typeStarts[type + 1];
  }

  /** The identifier of this type and id, or -1. O(log n). */
  public int indexOf(String typeName, String id) {
    int type = typeIndex(typeName);
    return type < 0 ? -1 : ids.indexOf(id, typeStarts[type], typeStarts[type + 1]);
  }

  /**
   * The first identifier that is the same thing by its attributes (maybe this one itself), or -1
   * when no other is.
   */
  public int sameAs(int identifier) {
    return sameAs[identifier];
  }

  StringColumn ids() {
    return ids;
  }
}
