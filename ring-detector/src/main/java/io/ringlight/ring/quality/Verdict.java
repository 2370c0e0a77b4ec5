package io.ringlight.ring.quality;

/** What a listed ring turns out to be. "Most" is more than half of its labelled members. */
public enum Verdict {
  /** It finds a known ring. */
  FOUND,
  /** Most are fraud, but it finds no ring, or one that is found already. */
  FRAGMENT,
  /** Most are legit. */
  FALSE,
  /** As many are fraud as legit, and it finds no ring. */
  TIED,
  /** No member has a label: it counts nowhere. */
  UNJUDGED
}
