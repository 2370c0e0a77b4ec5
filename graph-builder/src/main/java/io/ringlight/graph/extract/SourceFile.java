package io.ringlight.graph.extract;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.Progress;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.extract.StagedPart.FileDigest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/** The bytes of a file of an extract, unpacked where it is packed, and the digest of all of it. */
final class SourceFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Counting raw;
  private final InputStream content;

  private SourceFile(Counting raw, InputStream content) {
    this.raw = raw;
    this.content = content;
  }

  static SourceFile open(TablePart part, Progress progress) throws IOException {
    requireFile(part);
    Counting raw = new Counting(Files.newInputStream(part.path()), progress);
    try {
      return new SourceFile(raw, part.format().isGzip() ? new WholeGzip(raw, BUFFER) : raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** A pipe or a device may never end. */
  private static void requireFile(TablePart part) throws IOException {
    if (Files.isSymbolicLink(part.path())) {
      requireTarget(part);
    }
    if (Files.exists(part.path()) && !Files.isRegularFile(part.path())) {
      throw new RinglightException(
          ExitCode.BAD_INPUT,
          part.name() + " is a pipe or a device; write its content to a file and name that.");
    }
  }

  private static void requireTarget(TablePart part) throws IOException {
    try {
      part.path().toRealPath();
    } catch (AccessDeniedException e) {
      throw e;
    } catch (IOException e) {
      throw failure(
          ExitCode.NO_INPUT,
          part.name() + " is a link that leads nowhere; put the file itself there.",
          e);
    }
  }

  InputStream content() {
    return content;
  }

  /** Reads whatever is left and tells the digest of the whole file. */
  FileDigest digest() throws IOException {
    raw.transferTo(OutputStream.nullOutputStream());
    return new FileDigest(raw.count, HexFormat.of().formatHex(raw.digest.digest()));
  }

  /** Reads a whole file for its digest only. */
  static FileDigest digest(TablePart part, Progress progress) throws IOException {
    requireFile(part);
    try (Counting raw = new Counting(Files.newInputStream(part.path()), progress)) {
      return new SourceFile(raw, raw).digest();
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** What to tell the user when a file cannot be read. */
  static RinglightException failure(String name, IOException e) {
    if (e instanceof AccessDeniedException) {
      return failure(ExitCode.NO_PERMISSION, name + " may not be read; change its permissions.", e);
    }
    if (e instanceof NoSuchFileException) {
      return failure(ExitCode.NO_INPUT, name + " is gone; put it back.", e);
    }
    if (e instanceof CharacterCodingException) {
      return failure(ExitCode.BAD_INPUT, name + " is written in UTF-16; save it as UTF-8.", e);
    }
    if (e instanceof EOFException) {
      return failure(ExitCode.BAD_INPUT, name + " ends too early; copy or pack it again.", e);
    }
    if (e instanceof ZipException) {
      return failure(ExitCode.BAD_INPUT, name + " is not a sound gzip file; pack it again.", e);
    }
    return failure(ExitCode.IO_ERROR, name + " could not be read to its end.", e);
  }

  private static RinglightException failure(ExitCode code, String message, IOException cause) {
    return new RinglightException(code, message, cause);
  }

  /** Counts and digests what passes. */
  private static final class Counting extends FilterInputStream {
    private final MessageDigest digest;
    private final Progress progress;
    private long count;

    Counting(InputStream source, Progress progress) {
      super(source);
      this.progress = progress;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256.", e);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        // Another file has failed, so nobody waits for this one.
        throw new InterruptedIOException();
      }
      int read = in.read(target, offset, length);
      if (read > 0) {
        digest.update(target, offset, read);
        count += read;
        progress.advance(read);
      }
      return read;
    }
  }
}
