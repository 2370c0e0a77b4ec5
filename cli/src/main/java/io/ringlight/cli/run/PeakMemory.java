package io.ringlight.cli.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory this process has held so far. */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  private PeakMemory() {}

  /** In bytes: all that was resident, where the system tells; else the peaks of the Java pools. */
  static long bytes() {
    try {
      return kibibytes(Files.readAllLines(STATUS)) * 1024;
    } catch (IOException | NumberFormatException e) {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .map(MemoryPoolMXBean::getPeakUsage)
          .mapToLong(usage -> usage.getUsed())
          .sum();
    }
  }

  private static long kibibytes(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(PEAK)) {
        return Long.parseLong(line.substring(PEAK.length()).replace("kB", "").strip());
      }
    }
    throw new NumberFormatException(PEAK + " is missing");
  }
}
