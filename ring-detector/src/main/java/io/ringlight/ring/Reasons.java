package io.ringlight.ring;

import java.util.ArrayList;
import java.util.List;

/** Puts reasons in the order in which people should read them. */
final class Reasons {
  private Reasons() {}

  /** Takes turns, so that the first lines show independent evidence. */
  static List<Reason> alternate(List<Reason> sharing, List<Reason> behaviour) {
    List<Reason> merged = new ArrayList<>();
    for (int i = 0; i < Math.max(sharing.size(), behaviour.size()); i++) {
      if (i < sharing.size()) {
        merged.add(sharing.get(i));
      }
      if (i < behaviour.size()) {
        merged.add(behaviour.get(i));
      }
    }
    return merged;
  }
}
