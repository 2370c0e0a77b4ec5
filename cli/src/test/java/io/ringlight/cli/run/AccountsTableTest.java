package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.SnapshotFixture;
import io.ringlight.graph.Times;
import io.ringlight.ring.AccountPartition;
import io.ringlight.ring.Member;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTableTest {
  private static final Accounts ACCOUNTS =
      new SnapshotFixture()
          .buyers("a", "b,1", "c\"2")
          .account("d", AccountKind.SELLER)
          .build()
          .accounts();

  @TempDir Path directory;

  private static TrackedRing ring(String id, RingStatus status, int... members) {
    RingRole[] roles = RingRole.values();
    List<Member> list = new java.util.ArrayList<>();
    for (int member : members) {
      list.add(
          new Member(
              status == RingStatus.DISSOLVED ? -1 : member,
              ACCOUNTS.id(member),
              ACCOUNTS.kind(member),
              null,
              roles[list.size()]));
    }
    Ring ring =
        new Ring(
            0.5,
            null,
            Typology.UNKNOWN,
            Times.MISSING,
            Times.MISSING,
            list,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new TrackedRing(id, 1, status, List.of(), ring);
  }

  @Test
  void csvQuotesAndLeavesUnknownsEmpty() throws IOException {
    AccountRisks risks = new AccountRisks("M-1", new float[] {0, 0.5f, 1, 0.1234567f});
    List<TrackedRing> rings =
        List.of(ring("R-1", RingStatus.NEW, 1, 2, 3), ring("R-2", RingStatus.DISSOLVED, 0, 1, 2));
    new AccountsTable(ACCOUNTS, risks, rings).write(directory, AccountsFormat.CSV);
    assertThat(directory.resolve("accounts.csv"))
        .hasContent(
            """
            account_id,kind,risk,ring_id,ring_role
            a,buyer,0,,
            "b,1",buyer,0.5,R-1,core
            "c""2",buyer,1,R-1,member
            d,seller,0.123457,R-1,periphery
            """);
  }

  @Test
  void withoutAModelRisksAreEmpty() throws IOException {
    new AccountsTable(ACCOUNTS, null, List.of()).write(directory, AccountsFormat.CSV);
    assertThat(directory.resolve("accounts.csv")).content().contains("\nd,seller,,,\n");
  }

  @Test
  void aPartitionIsReadOntoTheAccountsOfALaterSnapshot() {
    PartitionFile.write(directory, ACCOUNTS, new AccountPartition(new int[] {7, 7, 3, 3}));
    Accounts later = new SnapshotFixture().buyers("a", "aa", "c\"2", "z").build().accounts();
    AccountPartition partition = PartitionFile.read(directory, later);
    assertThat(List.of(0, 1, 2, 3)).map(partition::community).containsExactly(7, -1, 3, -1);
  }
}
