package io.ringlight.gnn.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar of two files that stand for native code. */
final class TinyLibraries {
  static final String IDENTITY = "pytorch-1.2.3-linux";
  static final String FIRST = "libfirst.so";
  static final String SECOND = "libsecond.so";

  private TinyLibraries() {}

  static Path writeJar(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : List.of(FIRST, SECOND)) {
        zip.putNextEntry(new ZipEntry("natives/" + name));
        zip.write(content(name).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return jar;
  }

  static String content(String name) {
    return name.repeat(200_000);
  }

  static NativeLibraries in(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return new NativeLibraries(
          "1.2.3",
          IDENTITY,
          List.of(NativeFile.in(zip, "natives/" + FIRST), NativeFile.in(zip, "natives/" + SECOND)));
    }
  }

  /** Makes a directory of libraries sound and prints what was said; started as a process. */
  public static void main(String[] arguments) throws IOException {
    NativeLibraries libraries = in(Path.of(arguments[0]));
    NativeCache cache = new NativeCache(Path.of(arguments[1]), libraries, System.out::println);
    System.out.println("Ready in " + cache.directory().getFileName());
  }
}
