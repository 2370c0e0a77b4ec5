package io.ringlight.sample;

import java.util.ArrayList;
import java.util.List;

/** Plants the rings that fall to a neighbourhood. */
final class RingPlanner {

  private static final double LARGEST = 60;
  private static final double SMALLEST = 3;

  private final Neighbourhood home;
  private final Draw draw;
  private final Conspiracy conspiracy;

  RingPlanner(Neighbourhood home, Conspiracy conspiracy) {
    this.home = home;
    this.draw = home.draw;
    this.conspiracy = conspiracy;
  }

  void plan() {
    Layout layout = home.world.layout;
    int end = layout.first(home.block + 1, layout.rings);
    for (int number = layout.first(home.block, layout.rings); number < end; number++) {
      ring(number);
    }
  }

  private void ring(int number) {
    Ring ring = new Ring(number, typology(number));
    Scheme scheme = Scheme.of(ring.typology);
    double length = draw.logBetween(25 * Times.DAY, 300 * Times.DAY);
    ring.from = draw.time(Times.START + 30 * Times.DAY, Times.END - 20 * Times.DAY - (long) length);
    ring.to = ring.from + (long) length;
    ring.sharing = Sharing.draw(scheme.behaviourWillDo(), draw);
    conspiracy.recruit(ring, home.buyers, size(ring));
    scheme.plan(ring, conspiracy);
    catchSome(ring);
    home.rings.add(ring);
  }

  /** Every typology comes once among the first nine; then some are more common than others. */
  private Typology typology(int number) {
    List<Typology> order = new ArrayList<>(List.of(Typology.values()));
    Draw ofWorld = home.world.draw('t');
    ofWorld.shuffle(order);
    if (number < order.size()) {
      return order.get(number);
    }
    double skewed = StrictMath.pow(draw.uniform(), ofWorld.between(1, 1.6));
    return order.get((int) (skewed * order.size()));
  }

  /** Most are small; those that share nothing need more hands to be worth it. */
  private int size(Ring ring) {
    double smallest = ring.sharing == Sharing.BEHAVIOUR ? 6 : SMALLEST;
    double skewed = StrictMath.pow(draw.uniform(), 1.25);
    double size = smallest * StrictMath.pow(LARGEST / smallest, skewed);
    double largest = Math.min(largest(ring.typology), home.buyers.size() / 60.0);
    return (int) Math.max(smallest, Math.min(size, largest));
  }

  private static double largest(Typology typology) {
    return switch (typology) {
      case BAN_EVASION -> 10;
      case BRUSHING -> 30;
      default -> LARGEST;
    };
  }

  private void catchSome(Ring ring) {
    double caught = draw.chance(0.4) ? 2 * home.world.habits.caughtShare : 0;
    for (Account buyer : ring.buyers) {
      if (buyer.status == Status.ACTIVE && draw.chance(caught)) {
        buyer.end(Status.BANNED, draw.time((ring.from + 2 * ring.to) / 3, Times.END));
      }
    }
  }
}
