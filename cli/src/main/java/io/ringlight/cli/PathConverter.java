package io.ringlight.cli;

import io.ringlight.ring.explain.PrintableText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or directory. An empty one would stand for the working directory. */
final class PathConverter implements ITypeConverter<Path> {
  private final OptionsFile optionsFile;

  PathConverter(OptionsFile optionsFile) {
    this.optionsFile = optionsFile;
  }

  @Override
  public Path convert(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("the name is empty; name a file or directory");
    }
    optionsFile.refuseUnread(text);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("no file can be called '" + PrintableText.of(text) + "'");
    }
  }
}
