package io.ringlight.ring.evidence;

import io.ringlight.graph.LinkRole;
import io.ringlight.graph.SnapshotFixture;
import java.util.Random;

/** Evidence of small random marketplaces in which much is shared by few and some by many. */
public final class RandomEvidence {
  private static final long DAY = 86_400_000L;
  private static final String[] TYPES = {"device", "address", "payment_instrument", "email"};

  private RandomEvidence() {}

  /** The same evidence for the same seed: 40 buyers and some 60 tokens. */
  public static EvidenceGraph of(long seed) {
    Random random = new Random(seed);
    SnapshotFixture fixture = new SnapshotFixture();
    for (int buyer = 0; buyer < 40; buyer++) {
      fixture.buyers("b" + buyer);
    }
    for (int thing = 0; thing < 60; thing++) {
      String type = TYPES[random.nextInt(TYPES.length)];
      int holders = random.nextInt(5) == 0 ? 5 + random.nextInt(20) : 2 + random.nextInt(3);
      int block = random.nextInt(36);
      for (int holder = 0; holder < holders; holder++) {
        int buyer = random.nextBoolean() ? random.nextInt(40) : block + random.nextInt(4);
        long first = random.nextInt(100) * DAY;
        LinkRole role =
            type.equals("payment_instrument")
                ? random.nextBoolean() ? LinkRole.PAYS : LinkRole.PAID_OUT
                : LinkRole.NONE;
        fixture.link(
            "b" + buyer, type, "t" + thing, role, first, first + random.nextInt(90) * DAY, 1);
      }
    }
    return EvidenceBuilder.build(fixture.build(), 1 + random.nextInt(3));
  }
}
