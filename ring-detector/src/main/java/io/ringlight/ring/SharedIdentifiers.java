package io.ringlight.ring;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Identifiers;
import io.ringlight.ring.evidence.EvidenceGraph;
import io.ringlight.ring.evidence.TokenSource;
import io.ringlight.ring.score.Membership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the identifiers that members share. */
final class SharedIdentifiers {
  private SharedIdentifiers() {}

  /**
   * Identifiers that at least two members touch, most weighty first. The weight is the token's
   * surprise, by how far its touches are the members' own and supported by other tokens.
   */
  static List<SharedIdentifier> of(
      GraphSnapshot snapshot, EvidenceGraph evidence, TouchCounts counts, Membership group) {
    Identifiers identifiers = snapshot.identifiers();
    List<SharedIdentifier> shared = new ArrayList<>();
    for (int i = 0; i < group.sharedCount(); i++) {
      int token = group.shared(i);
      TokenSource source = evidence.type(token).source();
      if (source == TokenSource.IDENTIFIER || source == TokenSource.PAID_OUT) {
        TouchCounts.Count count = counts.of(token, group);
        shared.add(
            new SharedIdentifier(
                identifiers.id(evidence.origin(token)),
                evidence.type(token).name(),
                count.members(),
                count.all(),
                weight(evidence, group, token)));
      }
    }
    shared.sort(
        Comparator.comparingDouble((SharedIdentifier one) -> -one.weight())
            .thenComparing(SharedIdentifier::type)
            .thenComparing(SharedIdentifier::id));
    return shared;
  }

  static double weight(EvidenceGraph evidence, Membership group, int token) {
    double held = 0;
    for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
      if (group.contains(evidence.account(touch))) {
        held += evidence.overlap(touch) * evidence.support(touch);
      }
    }
    return Math.rint(1e4 * evidence.surprise(token) * held / evidence.degree(token)) / 1e4;
  }
}
