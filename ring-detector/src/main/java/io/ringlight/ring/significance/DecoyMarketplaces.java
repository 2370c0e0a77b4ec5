package io.ringlight.ring.significance;

import io.ringlight.graph.ExplicitLinks;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Orders;
import io.ringlight.ring.algo.SeededRandom;

/**
 * Draws marketplaces in which nobody colludes, from a real one: all accounts with their kinds,
 * countries and sign-ups, all things, how much each account does and how crowded each thing and
 * seller is in each stratum of time, and what households share, are kept; who shares what with
 * whom, and who orders when from whom, is drawn at random. Immutable; safe for several threads.
 */
public final class DecoyMarketplaces {
  private final GraphSnapshot snapshot;
  private final IdentifierDecoy identifiers;
  private final DirectDecoy direct;
  private final OrderDecoy orders;

  /** Sorts out what may change places. O(links + orders), times the logarithm for sorting. */
  public DecoyMarketplaces(GraphSnapshot snapshot) {
    this.snapshot = snapshot;
    this.identifiers = new IdentifierDecoy(snapshot);
    this.direct = new DirectDecoy(snapshot);
    this.orders = new OrderDecoy(snapshot.orders());
  }

  /**
   * One decoy; equal seeds give equal ones. O(links + orders). Its orders name no devices,
   * addresses and instruments: these stand in the links alone.
   */
  public GraphSnapshot draw(long seed) {
    ExplicitLinks links = identifiers.draw(new SeededRandom(seed, 1));
    Orders drawn = orders.draw(new SeededRandom(seed, 3));
    return new GraphSnapshot(
        snapshot.id(),
        snapshot.asOf(),
        snapshot.accounts(),
        snapshot.identifiers(),
        links,
        direct.draw(new SeededRandom(seed, 2)),
        drawn,
        snapshot.sanctionedLinks());
  }
}
