package io.ringlight.ring.explain;

/** Makes text of unknown origin harmless to look at. */
public final class PrintableText {
  private PrintableText() {}

  /**
   * The text with each control, format, line-breaking or unassigned character written as a
   * backslash, {@code u} and its four hexadecimal digits (six beyond them, after a {@code U}):
   * terminals obey some of them, XML forbids others, and some make text read as what it is not.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isPrintable(character)) {
                printable.appendCodePoint(character);
              } else {
                String format = character <= 0xFFFF ? "\\u%04x" : "\\U%06x";
                printable.append(format.formatted(character));
              }
            });
    return printable.toString();
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
