package io.ringlight.cli;

import io.ringlight.graph.extract.BuildSummary;
import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotCounts;
import java.nio.file.Path;
import java.util.Locale;

/** What people read after an extract was built. */
final class BuildReport {
  private BuildReport() {}

  /**
   * @param rejects where rejects are, or null when there are none
   * @return one or two lines
   */
  static String text(BuildSummary summary, Path rejects) {
    return counts(summary.manifest().counts()) + rows(summary, rejects);
  }

  static String counts(SnapshotCounts counts) {
    return String.format(
        Locale.ROOT,
        "%,d accounts, %,d identifiers, %,d links, %,d orders (%,d by guests)%n",
        counts.accounts(),
        counts.identifiers(),
        counts.identifierLinks() + counts.accountLinks(),
        counts.orders(),
        counts.guestOrders());
  }

  private static String rows(BuildSummary summary, Path rejects) {
    long read = summary.files().stream().mapToLong(FileSummary::rows).sum();
    long merged = summary.files().stream().mapToLong(FileSummary::merged).sum();
    String where = rejects == null ? "" : ", see " + rejects;
    return String.format(
        Locale.ROOT,
        "%,d rows read from %d files: %,d merged, %,d rejected%s%n",
        read,
        summary.files().size(),
        merged,
        summary.rejected(),
        where);
  }
}
