package io.ringlight.cli;

import io.ringlight.ring.Detector;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a detector, and lists the names there are. */
final class DetectorConverter implements ITypeConverter<Detector>, Iterable<String> {
  private static final List<String> NAMES =
      Arrays.stream(Detector.values()).map(Detector::code).toList();

  @Override
  public Detector convert(String value) {
    int index = NAMES.indexOf(value.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new TypeConversionException(
          "expected one of " + String.join(", ", NAMES) + ", but was '" + value + "'");
    }
    return Detector.values()[index];
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
