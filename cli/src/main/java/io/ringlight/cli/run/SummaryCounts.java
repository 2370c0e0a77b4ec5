package io.ringlight.cli.run;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotCounts;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.TrackedRing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The counts of a summary: of the snapshot, of the rows that were read, and of the rings. */
final class SummaryCounts {
  private final JsonGenerator json;
  private final RunSummary summary;

  SummaryCounts(JsonGenerator json, RunSummary summary) {
    this.json = json;
    this.summary = summary;
  }

  void write() throws IOException {
    json.writeStartObject();
    snapshot(summary.input().manifest().counts());
    if (summary.input().extract() != null) {
      rows(summary.input().files());
    }
    rings(summary.rings());
    json.writeEndObject();
  }

  private void snapshot(SnapshotCounts counts) throws IOException {
    json.writeNumberField("accounts", counts.accounts());
    SummaryWriter.counts(json, "accounts_by_kind", counts.accountsByKind());
    json.writeNumberField("identifiers", counts.identifiers());
    SummaryWriter.counts(json, "identifiers_by_type", counts.identifiersByType());
    json.writeNumberField("links", counts.identifierLinks() + counts.accountLinks());
    json.writeNumberField("identifier_links", counts.identifierLinks());
    json.writeNumberField("account_links", counts.accountLinks());
    json.writeNumberField("orders", counts.orders());
    json.writeNumberField("guest_orders", counts.guestOrders());
  }

  private void rows(List<FileSummary> files) throws IOException {
    rows("rows_read", files, FileSummary::rows);
    rows("rows_accepted", files, FileSummary::accepted);
    rows("rows_merged", files, FileSummary::merged);
    rows("rows_guest", files, FileSummary::guest);
    rows("rows_rejected", files, FileSummary::rejected);
  }

  private void rows(String field, List<FileSummary> files, ToLongFunction<FileSummary> count)
      throws IOException {
    json.writeNumberField(field, files.stream().mapToLong(count).sum());
  }

  private void rings(List<TrackedRing> rings) throws IOException {
    List<TrackedRing> live =
        rings.stream().filter(ring -> ring.status() != RingStatus.DISSOLVED).toList();
    json.writeNumberField("rings", live.size());
    json.writeNumberField(
        "ring_accounts", live.stream().mapToLong(ring -> ring.ring().members().size()).sum());
    SummaryWriter.counts(json, "rings_by_status", tally(rings, ring -> ring.status().code()));
    SummaryWriter.counts(
        json, "rings_by_typology", tally(live, ring -> ring.ring().typology().code()));
  }

  private static Map<String, Long> tally(
      List<TrackedRing> rings, Function<TrackedRing, String> code) {
    Map<String, Long> counts = new TreeMap<>();
    rings.forEach(ring -> counts.merge(code.apply(ring), 1L, Long::sum));
    return counts;
  }
}
