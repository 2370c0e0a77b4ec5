package io.ringlight.ring.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What a score's features are called in words. */
final class MeasureNames {
  private final Properties names = new Properties();

  MeasureNames() {
    try (InputStream in = MeasureNames.class.getResourceAsStream("measures.properties")) {
      names.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feature itself where it has no name, because another version knows it. */
  String of(String feature) {
    return names.getProperty(feature, PrintableText.of(feature));
  }
}
