package io.ringlight.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what investigators believe: some members of some rings, some honest accounts, and a few
 * errors.
 */
final class Labels {

  private final World world;
  private final CsvWriter csv;

  Labels(World world, CsvWriter csv) {
    this.world = world;
    this.csv = csv;
  }

  void write(Neighbourhood home) throws IOException {
    Draw draw = home.draw;
    double share = world.options.labelledShare();
    int labelled = 0;
    for (Ring ring : home.rings) {
      if (draw.chance(share)) {
        labelled += ring(ring, draw);
      }
    }
    honest(home, labelled);
  }

  private int ring(Ring ring, Draw draw) throws IOException {
    double coverage = draw.between(0.4, 0.95);
    boolean named = draw.chance(0.7);
    Typology believed = draw.chance(0.93) ? ring.typology : draw.oneOf(Typology.values());
    long at =
        Math.min(
            Times.END - 1,
            draw.time(ring.from, ring.to) + draw.time(10 * Times.DAY, 90 * Times.DAY));
    int count = 0;
    for (Account member : ring.members()) {
      if (draw.chance(coverage)) {
        boolean recognised = draw.chance(0.97);
        long time =
            Math.max(
                Math.min(member.created + Times.DAY, Times.END - 1),
                at - draw.time(0, 5 * Times.DAY));
        row(member, recognised, time, named && recognised ? ring : null, believed, draw);
        count++;
      }
    }
    return count;
  }

  /**
   * Honest accounts: members of groups that looked suspicious, others at random, and a few taken
   * for fraud.
   */
  private void honest(Neighbourhood home, int fraud) throws IOException {
    Draw draw = home.draw;
    double share = world.options.labelledShare();
    int wanted = draw.round(fraud * draw.between(1.5, 4) + share * 0.01 * home.buyers.size());
    List<Account> pool = new ArrayList<>();
    for (Account buyer : home.accounts()) {
      if (!buyer.inRing) {
        pool.add(buyer);
      }
    }
    for (Account account : draw.sample(pool, wanted)) {
      boolean mistaken = draw.chance(0.015);
      row(account, mistaken, draw.time(account.activeFrom(), Times.END), null, null, draw);
    }
  }

  private void row(Account account, boolean fraud, long at, Ring ring, Typology believed, Draw draw)
      throws IOException {
    csv.id(world.accountIds, account.number).text(fraud ? "fraud" : "legit").time(at);
    if (ring == null) {
      csv.empty().empty();
    } else {
      csv.id(world.ringIds, ring.number).text(believed.code);
    }
    csv.text(draw.oneOf("investigation", "investigation", "report", "rule", "chargeback")).endRow();
  }
}
