package io.ringlight.cli;

/** Words of commands that people copy into a shell. */
final class ShellWord {
  private ShellWord() {}

  /** The word as it is, or in quotes where a shell would take it apart. */
  static String of(Object word) {
    String text = word.toString();
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
