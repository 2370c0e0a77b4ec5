package io.ringlight.ring.evidence;

import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.Orders;
import java.util.List;

/** Turns moments in which several accounts acted together into tokens. */
final class MomentTokens {
  private final GraphSnapshot snapshot;
  private final SanctionedGroups groups;
  private final Parallel parallel;

  MomentTokens(GraphSnapshot snapshot, SanctionedGroups groups, Parallel parallel) {
    this.snapshot = snapshot;
    this.groups = groups;
    this.parallel = parallel;
  }

  /** Collects all of them, and adds their types to the list; {@code kind} numbers the first. */
  void collect(TokenList tokens, List<TokenType> types, int kind) {
    Orders orders = snapshot.orders();
    List<Lanes> places =
        List.of(
            new Lanes.OrderLanes("orders", orders, orders.bySeller()),
            new Lanes.OrderLanes("creator_orders", orders, orders.byCreator()),
            new Lanes.OutcomeLanes("undone_orders", orders),
            Lanes.SignUpLanes.of("sign_ups", snapshot));
    for (Lanes lanes : places) {
      int type = types.size();
      types.add(new TokenType(lanes.name(), TokenSource.MOMENTS, kind));
      for (TokenList part :
          parallel.map(lanes.count(), lanes::size, (from, to) -> find(lanes, from, to, type))) {
        tokens.addAll(part);
      }
    }
  }

  private TokenList find(Lanes lanes, int from, int to, int type) {
    TokenList found = new TokenList(groups.copy());
    Bursts bursts = new Bursts(found, type);
    Lane lane = new Lane();
    for (int place = from; place < to; place++) {
      if (lanes.size(place) > 1) {
        lane.clear();
        lanes.load(place, lane);
        bursts.find(place, lane);
      }
    }
    return found;
  }
}
