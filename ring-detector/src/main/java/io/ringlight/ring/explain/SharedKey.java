package io.ringlight.ring.explain;

import java.util.Comparator;
import java.util.function.IntSupplier;

/**
 * Names a thing that members may share; equal and ordered by type and id.
 *
 * @param allAccounts counts who touches it, asked only when it is shared
 */
record SharedKey(String type, String id, IntSupplier allAccounts) implements Comparable<SharedKey> {
  private static final Comparator<SharedKey> ORDER =
      Comparator.comparing(SharedKey::type).thenComparing(SharedKey::id);

  @Override
  public int compareTo(SharedKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + id.hashCode();
  }
}
