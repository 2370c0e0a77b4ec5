package io.ringlight.cli.run;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.IoFailure;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A link named {@code current} that leads to one of the directories beside it. It is moved at once:
 * whoever follows it comes to the old one or to the new one. Held, so that one process at a time
 * moves it.
 */
public final class CurrentLink implements AutoCloseable {
  private final Path link;
  private final OutputLock lock;

  private CurrentLink(Path link, OutputLock lock) {
    this.link = link;
    this.lock = lock;
  }

  /**
   * @param directory where the link lies, or will lie; it exists
   * @throws RinglightException {@link ExitCode#TEMPORARY_FAILURE} while another process holds it,
   *     {@link ExitCode#CANNOT_CREATE} when something else has its name
   */
  public static CurrentLink hold(Path directory) {
    Path link = of(directory);
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
      throw new RinglightException(
          ExitCode.CANNOT_CREATE,
          link + " is no link and would be replaced by one; give it another name.");
    }
    try {
      HiddenSibling.clearAll(directory.toAbsolutePath());
      return new CurrentLink(
          link,
          OutputLock.take(HiddenSibling.lock(link.toAbsolutePath()))
              .orElseThrow(() -> OutputFailure.busy(link)));
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(link, e);
    }
  }

  /** The link of a directory. */
  public static Path of(Path directory) {
    return directory.resolve("current");
  }

  /** The name of what the link of a directory leads to; empty where there is no link. */
  public static Optional<String> name(Path directory) {
    Path link = of(directory);
    if (!Files.isSymbolicLink(link)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readSymbolicLink(link).getFileName().toString());
    } catch (IOException e) {
      throw new RinglightException(
          ExitCode.NO_INPUT,
          link + " cannot be read (" + IoFailure.reason(e) + "); check its permissions.",
          e);
    }
  }

  /** Lets it lead to another directory beside it. */
  public void move(String name) {
    Path made = HiddenSibling.unfinished(link.toAbsolutePath());
    try {
      Files.createSymbolicLink(made, Path.of(name));
      Files.move(made, link, StandardCopyOption.ATOMIC_MOVE);
      DirectoryTree.forceDirectory(link.toAbsolutePath().getParent());
    } catch (IOException | UnsupportedOperationException e) {
      throw new RinglightException(
          ExitCode.IO_ERROR,
          "%s cannot be moved to %s (%s); check the permissions of its directory."
              .formatted(
                  link, name, e instanceof IOException io ? IoFailure.reason(io) : "no links here"),
          e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw OutputFailure.cannotCreate(link, e);
    }
  }
}
