package io.ringlight.gnn.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What blocks of features tell, in a few words for people. */
public final class BlockMeanings {
  private static final Properties MEANINGS = load();

  private BlockMeanings() {}

  private static Properties load() {
    Properties meanings = new Properties();
    try (InputStream in = BlockMeanings.class.getResourceAsStream("blocks.properties")) {
      meanings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return meanings;
  }

  /** The meaning of a block, or its name where it is not known. */
  public static String of(String block) {
    return MEANINGS.getProperty(block, block);
  }
}
