package io.ringlight.cli;

import io.ringlight.graph.extract.BuildSummary;
import io.ringlight.graph.extract.FileSummary;
import io.ringlight.graph.store.SnapshotCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What people read after an extract was built. */
final class BuildReport {
  private BuildReport() {}

  /**
   * @param rejects where rejects are, or null when there are none
   * @return one or two lines
   */
  static String text(BuildSummary summary, Path rejects) {
    return counts(summary.manifest().counts()) + rows(summary.files(), rejects);
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

  /**
   * @param rejects where rejects are
   */
  static String rows(List<FileSummary> files, Path rejects) {
    long rejected = sum(files, FileSummary::rejected);
    return String.format(
        Locale.ROOT,
        "%,d rows read from %d files: %,d merged, %,d rejected%s%n",
        sum(files, FileSummary::rows),
        files.size(),
        sum(files, FileSummary::merged),
        rejected,
        rejected == 0 ? "" : ", see " + rejects);
  }

  private static long sum(List<FileSummary> files, ToLongFunction<FileSummary> count) {
    return files.stream().mapToLong(count).sum();
  }
}
