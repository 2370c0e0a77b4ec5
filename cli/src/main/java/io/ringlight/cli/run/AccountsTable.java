package io.ringlight.cli.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringlight.graph.AccountRisks;
import io.ringlight.graph.Accounts;
import io.ringlight.graph.store.ParquetColumn;
import io.ringlight.graph.store.ParquetTable;
import io.ringlight.ring.Member;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A row per account, ascending by id: its kind, risk, ring and role. */
final class AccountsTable {
  private static final RingRole[] ROLES = RingRole.values();

  private final Accounts accounts;
  private final AccountRisks risks;
  private final List<TrackedRing> rings;
  private final int[] ringOf;
  private final byte[] roleOf;

  /**
   * @param risks null without a model
   * @param rings whose members carry this snapshot's account numbers; dissolved ones are left out
   */
  AccountsTable(Accounts accounts, AccountRisks risks, List<TrackedRing> rings) {
    this.accounts = accounts;
    this.risks = risks;
    this.rings = rings;
    this.ringOf = new int[accounts.size()];
    this.roleOf = new byte[accounts.size()];
    Arrays.fill(ringOf, -1);
    for (int ring = 0; ring < rings.size(); ring++) {
      if (rings.get(ring).status() != RingStatus.DISSOLVED) {
        for (Member member : rings.get(ring).ring().members()) {
          ringOf[member.account()] = ring;
          roleOf[member.account()] = (byte) member.role().ordinal();
        }
      }
    }
  }

  void write(Path directory, AccountsFormat format) throws IOException {
    Path file = directory.resolve(format.fileName());
    switch (format) {
      case CSV -> writeCsv(file);
      case PARQUET -> writeParquet(file);
    }
  }

  private void writeParquet(Path file) {
    ParquetTable.write(
        file,
        accounts.size(),
        List.of(
            new ParquetColumn.Text("account_id", accounts::id),
            new ParquetColumn.Text("kind", this::kind),
            new ParquetColumn.Real("risk", this::risk),
            new ParquetColumn.Text("ring_id", this::ringId),
            new ParquetColumn.Text("ring_role", this::role)));
  }

  private void writeCsv(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord("account_id", "kind", "risk", "ring_id", "ring_role");
      for (int account = 0; account < accounts.size(); account++) {
        double risk = risk(account);
        csv.writeRecord(
            accounts.id(account),
            kind(account),
            Double.isNaN(risk) ? null : Json.rounded(risk),
            ringId(account),
            role(account));
      }
    }
  }

  private String kind(int account) {
    return accounts.kind(account).name().toLowerCase(Locale.ROOT);
  }

  private double risk(int account) {
    return risks == null ? Double.NaN : risks.risk(account);
  }

  private String ringId(int account) {
    return ringOf[account] < 0 ? null : rings.get(ringOf[account]).ringId();
  }

  private String role(int account) {
    return ringOf[account] < 0 ? null : ROLES[roleOf[account]].code();
  }
}
