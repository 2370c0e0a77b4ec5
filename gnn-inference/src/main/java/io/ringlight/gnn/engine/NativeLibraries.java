package io.ringlight.gnn.engine;

import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;

/**
 * All native code of one version of PyTorch for one platform: PyTorch's own libraries and DJL's
 * bridge to them.
 *
 * @param version of PyTorch, such as {@code 2.7.1}
 * @param identity tells apart what must not share a directory: versions of PyTorch and of the
 *     bridge, and the platform
 */
record NativeLibraries(String version, String identity, List<NativeFile> files) {
  private static final String PYTORCH = "native/lib/pytorch.properties";
  private static final String BRIDGE = "jnilib/pytorch.properties";

  NativeLibraries {
    files = List.copyOf(files);
  }

  /** The size of all files together, unpacked. */
  long bytes() {
    return files.stream().mapToLong(NativeFile::bytes).sum();
  }

  /**
   * Finds those for a platform on the class path.
   *
   * @param platform as in the classifiers of DJL's jars, such as {@code linux-x86_64}
   * @throws RinglightException when this build of Ringlight has none
   */
  static NativeLibraries onClassPath(String platform) {
    ClassLoader loader = NativeLibraries.class.getClassLoader();
    try {
      for (URL found : loader.resources(PYTORCH).toList()) {
        try (ZipFile jar = jarOf(found)) {
          Properties properties = properties(jar, PYTORCH);
          if (platform.equals(properties.getProperty("classifier"))) {
            return libraries(jar, properties, loader.getResource(BRIDGE));
          }
        }
      }
    } catch (IOException e) {
      throw incomplete(e);
    }
    throw new RinglightException(
        ExitCode.BAD_CONFIGURATION,
        "This build of Ringlight holds no PyTorch for "
            + platform
            + "; build it with -Dpytorch.platform="
            + platform
            + " where DJL offers that.");
  }

  private static NativeLibraries libraries(ZipFile pytorch, Properties properties, URL bridge)
      throws IOException {
    if (bridge == null) {
      throw new IOException("pytorch-jni is missing");
    }
    String platform = properties.getProperty("classifier");
    List<NativeFile> files = new ArrayList<>();
    for (String name : properties.getProperty("libraries").split(",")) {
      files.add(NativeFile.in(pytorch, "pytorch/cpu/" + platform + '/' + name));
    }
    try (ZipFile jar = jarOf(bridge)) {
      String library = System.mapLibraryName("djl_torch");
      files.add(NativeFile.in(jar, "jnilib/" + platform + "/cpu/" + library));
      String versions = properties(jar, BRIDGE).getProperty("jni_version");
      String version = versions.substring(0, versions.indexOf('-'));
      return new NativeLibraries(version, "pytorch-" + versions + '-' + platform, files);
    }
  }

  private static ZipFile jarOf(URL entry) throws IOException {
    if (!(entry.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException(entry + " is not in a jar");
    }
    try {
      return new ZipFile(Path.of(connection.getJarFileURL().toURI()).toFile());
    } catch (URISyntaxException e) {
      throw new IOException(entry + " is not in a jar file", e);
    }
  }

  private static Properties properties(ZipFile jar, String entry) throws IOException {
    Properties properties = new Properties();
    try (InputStream input = jar.getInputStream(jar.getEntry(entry))) {
      properties.load(input);
    }
    return properties;
  }

  private static RinglightException incomplete(IOException e) {
    return new RinglightException(
        ExitCode.BAD_CONFIGURATION,
        "The jars of PyTorch are not whole (" + e.getMessage() + "); install Ringlight again.",
        e);
  }
}
