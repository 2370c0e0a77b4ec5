package io.ringlight.gnn.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountStatus;
import io.ringlight.graph.GraphSnapshot;
import io.ringlight.graph.LinkRole;
import io.ringlight.graph.OrderStatus;
import io.ringlight.graph.SnapshotFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every marketplace. */
class FeatureLawsTest {
  private static final long HOUR = 3_600_000L;
  private static final int BUYERS = 40;
  private static final int SELLERS = 5;
  private static final List<String> TYPES =
      List.of("device", "address", "payment_instrument", "ip", "phone", "tax_number");

  /** A small, crowded marketplace; {@code banned} names the one account that may be banned. */
  private static GraphSnapshot marketplace(long seed, int banned, boolean isBanned) {
    Random random = new Random(seed);
    SnapshotFixture fixture = new SnapshotFixture().asOf(5_000 * HOUR);
    for (int i = 0; i < BUYERS + SELLERS; i++) {
      AccountKind kind = i < BUYERS ? AccountKind.BUYER : AccountKind.SELLER;
      boolean other = random.nextInt(4) == 0;
      AccountStatus status =
          i == banned
              ? isBanned ? AccountStatus.BANNED : AccountStatus.ACTIVE
              : other ? AccountStatus.BANNED : AccountStatus.ACTIVE;
      fixture.account(name(i), kind, random.nextInt(2_000) * HOUR, status, 4_000 * HOUR);
    }
    for (int link = 0; link < 120; link++) {
      String type = TYPES.get(random.nextInt(TYPES.size()));
      LinkRole role =
          random.nextInt(5) == 0 && type.equals("payment_instrument")
              ? LinkRole.PAID_OUT
              : LinkRole.NONE;
      long first = random.nextInt(2_000) * HOUR;
      fixture.link(
          name(random.nextInt(BUYERS + SELLERS)),
          type,
          type + random.nextInt(15),
          role,
          first,
          first + random.nextInt(1_000) * HOUR,
          1);
    }
    for (int order = 0; order < 150; order++) {
      fixture.order(
          new SnapshotFixture.Order(
              "o" + order,
              name(random.nextInt(BUYERS)),
              name(BUYERS + random.nextInt(SELLERS)),
              random.nextInt(3) == 0 ? name(BUYERS + random.nextInt(SELLERS)) : null,
              null,
              null,
              null,
              2_000 * HOUR + random.nextInt(300) * HOUR,
              random.nextInt(100),
              OrderStatus.values()[random.nextInt(OrderStatus.values().length)]));
    }
    for (int link = 0; link < 30; link++) {
      fixture.direct(
          name(random.nextInt(BUYERS)), name(random.nextInt(BUYERS)), "transfer", HOUR, HOUR);
    }
    return fixture.build();
  }

  private static String name(int account) {
    return "%03d".formatted(account);
  }

  private static float[] row(FeatureRows rows, int account) {
    float[] row = new float[rows.schema().width()];
    rows.row(account, row, 0);
    return row;
  }

  @Test
  void anAccountsOwnStatusLeavesNoTraceInItsRow() {
    for (long seed = 0; seed < 20; seed++) {
      int account = (int) seed * 2;
      FeatureRows active =
          AccountFeatures.of(marketplace(seed, account, false), List.of(), null, 1);
      FeatureRows banned = AccountFeatures.of(marketplace(seed, account, true), List.of(), null, 1);

      List<String> names = active.schema().names();
      float[] before = row(active, account);
      float[] after = row(banned, account);
      for (int column = 0; column < names.size(); column++) {
        assertThat((Float) after[column])
            .as("seed %d, %s", seed, names.get(column))
            .isEqualTo((Float) before[column]);
      }
    }
  }

  @Test
  void statusIsSeenBySomebody() {
    FeatureRows active = AccountFeatures.of(marketplace(1, 2, false), List.of(), null, 1);
    FeatureRows banned = AccountFeatures.of(marketplace(1, 2, true), List.of(), null, 1);

    long changed = 0;
    for (int account = 0; account < BUYERS; account++) {
      changed += Arrays.equals(row(active, account), row(banned, account)) ? 0 : 1;
    }
    assertThat(changed).isPositive();
  }

  @Test
  void rowsDoNotDependOnThreadsOrPlace() {
    for (long seed = 0; seed < 10; seed++) {
      GraphSnapshot snapshot = marketplace(seed, 0, false);
      FeatureRows one = AccountFeatures.of(snapshot, List.of(), null, 1);
      FeatureRows three = AccountFeatures.of(snapshot, List.of(), null, 3);
      int width = one.schema().width();
      float[] target = new float[width + 7];
      for (int account = 0; account < one.size(); account++) {
        Arrays.fill(target, 99);
        three.row(account, target, 5);

        assertThat(Arrays.copyOfRange(target, 5, 5 + width))
            .as("seed %d, account %d", seed, account)
            .isEqualTo(row(one, account));
        assertThat(target[4]).isEqualTo(99);
        assertThat(target[5 + width]).isEqualTo(99);
      }
    }
  }

  @Test
  void valuesAreFiniteOrMissing() {
    for (long seed = 0; seed < 10; seed++) {
      FeatureRows rows = AccountFeatures.of(marketplace(seed, 0, false), List.of(), null, 2);
      for (int account = 0; account < rows.size(); account++) {
        for (float value : row(rows, account)) {
          assertThat(Float.isInfinite(value)).as("seed %d, account %d", seed, account).isFalse();
        }
      }
    }
  }

  @Test
  void namesAreUnique() {
    List<String> names =
        AccountFeatures.of(marketplace(0, 0, false), List.of(), null, 1).schema().names();

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(400);
  }
}
