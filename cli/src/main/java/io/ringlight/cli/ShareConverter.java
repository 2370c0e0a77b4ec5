package io.ringlight.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share between 0 and 1, or as a percentage such as {@code 2.5%}. */
final class ShareConverter implements ITypeConverter<Double> {
  ShareConverter() {}

  @Override
  public Double convert(String text) {
    boolean percent = text.endsWith("%");
    try {
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double share = percent ? number / 100 : number;
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "'" + text + "' is not a share between 0 and 1, such as 0.05 or 5%");
  }
}
