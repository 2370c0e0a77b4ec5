package io.ringlight.ring;

import java.util.List;

/**
 * What a run of the detector gives.
 *
 * @param rings highest score first, ties by first member's account id; no account is in two
 * @param partition the community of each account, for the next run to start from
 * @param missing what was left out because the extract lacks it, a sentence each
 */
public record Detection(List<Ring> rings, AccountPartition partition, List<String> missing) {
  public Detection {
    rings = List.copyOf(rings);
    missing = List.copyOf(missing);
  }
}
