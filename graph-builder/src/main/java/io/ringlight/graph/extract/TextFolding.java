package io.ringlight.graph.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and folds away what only changes their looks: Unicode's compatibility forms,
 * case, accents of the Latin, Greek and Cyrillic scripts, apostrophes and invisible characters.
 * Marks that other scripts spell with stay. A word is all letters or all digits.
 */
final class TextFolding {
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final boolean ascii;
  private boolean digits;

  private TextFolding(boolean ascii) {
    this.ascii = ascii;
  }

  static List<String> words(String text) {
    TextFolding folding = new TextFolding(isAscii(text));
    String plain = folding.ascii ? text : decompose(text);
    int c;
    for (int i = 0; i < plain.length(); i += Character.charCount(c)) {
      c = plain.codePointAt(i);
      folding.add(c);
    }
    folding.endWord();
    return folding.words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The acute accent as a character of its own is what some keyboards offer for an apostrophe. */
  private static String decompose(String text) {
    return Normalizer.normalize(text.replace('\u00B4', '\''), Normalizer.Form.NFKD);
  }

  private void add(int c) {
    if (isInvisible(c) || isAccent(c) || isApostrophe(c)) {
      return;
    }
    if (Character.isDigit(c)) {
      startPart(true);
      word.append((char) ('0' + Character.digit(c, 10)));
    } else if (Character.isLetter(c) || isMark(c) || isOtherNumber(c)) {
      startPart(false);
      appendFolded(Character.toLowerCase(c));
    } else {
      endWord();
    }
  }

  private void startPart(boolean ofDigits) {
    if (digits != ofDigits) {
      endWord();
    }
    digits = ofDigits;
  }

  private void endWord() {
    if (!word.isEmpty()) {
      // Composed again: Hangul and kana were taken apart as well.
      words.add(ascii ? word.toString() : Normalizer.normalize(word, Normalizer.Form.NFC));
      word.setLength(0);
    }
  }

  /** Letters that Unicode does not take apart, but that are typed without their stroke. */
  private void appendFolded(int c) {
    switch (c) {
      case 'ß' -> word.append("ss");
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'þ' -> word.append("th");
      case 'ø' -> word.append('o');
      case 'đ', 'ð' -> word.append('d');
      case 'ł' -> word.append('l');
      case 'ħ' -> word.append('h');
      case 'ı' -> word.append('i');
      case 'ς' -> word.append('σ');
      default -> word.appendCodePoint(c);
    }
  }

  private static boolean isAccent(int c) {
    return c >= 0x300 && c <= 0x36F || c >= 0x20D0 && c <= 0x20FF;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x2BC || c == 0x2032;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isOtherNumber(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  /** Formats, variation selectors and fillers: nobody sees them, so they must not tell apart. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xE0100 && c <= 0xE01EF
        || c >= 0x180B && c <= 0x180F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x17B4
        || c == 0x17B5;
  }
}
