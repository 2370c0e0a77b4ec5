package io.ringlight.bench;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.peer.Peer;
import io.ringlight.ring.quality.ListedRing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists every group that a peer finds. */
record PeerFinder(String name, Peer peer) implements RingFinder {
  @Override
  public List<ListedRing> find(GraphSnapshot snapshot) {
    List<ListedRing> rings = new ArrayList<>();
    for (int[] group : peer.groups(snapshot)) {
      List<String> accounts = Arrays.stream(group).mapToObj(snapshot.accounts()::id).toList();
      rings.add(new ListedRing("P-" + rings.size(), RingStatus.NEW, 1, null, null, accounts));
    }
    return rings;
  }
}
