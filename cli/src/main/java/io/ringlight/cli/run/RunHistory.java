package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The finished runs beside an output: real directories in the same parent, itself included. */
public final class RunHistory {
  private RunHistory() {}

  /** The finished runs beside the output, by the time their summaries tell. */
  static List<FinishedRun> newestFirst(Path output) {
    List<FinishedRun> runs = beside(output);
    runs.sort(FinishedRun.BY_TIME.reversed());
    return runs;
  }

  /**
   * Deletes the oldest runs beside the output until so many are left. The output itself counts as
   * the newest, and what another run's snapshot link or any other link beside it points into stays.
   *
   * @param keep at least 1, the output included
   * @return the names of what was deleted, oldest first
   */
  public static List<String> prune(Path output, int keep) {
    Path path = output.toAbsolutePath().normalize();
    List<FinishedRun> runs = newestFirst(path);
    List<Path> old =
        runs.stream()
            .map(FinishedRun::directory)
            .filter(directory -> !directory.equals(path))
            .skip(keep - 1)
            .toList();
    List<String> deleted = new ArrayList<>();
    try {
      Set<Path> needed = linked(path.getParent(), runs);
      for (Path directory : old) {
        if (!needed.contains(directory.toRealPath()) && OutputDirectory.delete(directory)) {
          deleted.add(0, directory.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "Old runs beside "
              + output
              + " could not be deleted ("
              + IoFailure.reason(e)
              + "); the new run is whole.",
          e);
    }
    return deleted;
  }

  private static Set<Path> linked(Path parent, List<FinishedRun> runs) throws IOException {
    Set<Path> needed = new HashSet<>();
    List<Path> links = new ArrayList<>();
    for (FinishedRun run : runs) {
      links.add(run.directory().resolve(RunFiles.SNAPSHOT));
    }
    links.addAll(list(parent));
    for (Path link : links) {
      if (Files.isSymbolicLink(link) && Files.exists(link)) {
        Path target = link.toRealPath();
        while (target != null) {
          needed.add(target);
          target = target.getParent();
        }
      }
    }
    return needed;
  }

  private static List<FinishedRun> beside(Path output) {
    Path parent = output.toAbsolutePath().normalize().getParent();
    List<FinishedRun> runs = new ArrayList<>();
    if (parent == null || !Files.isDirectory(parent)) {
      return runs;
    }
    try {
      for (Path directory : list(parent)) {
        boolean hidden = directory.getFileName().toString().startsWith(".");
        if (!hidden && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
          FinishedRun.read(directory).ifPresent(runs::add);
        }
      }
      return runs;
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          "The runs beside "
              + output
              + " cannot be listed ("
              + IoFailure.reason(e)
              + "); check the permissions of their directory.",
          e);
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
