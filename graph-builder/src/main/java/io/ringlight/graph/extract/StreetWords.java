package io.ringlight.graph.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Common words of addresses and their abbreviations. Takes folded words. */
final class StreetWords {
  /** Each line: the form that stays, then those that become it. */
  private static final String[] FORMS = {
    "st street str",
    "ave avenue av aven",
    "rd road",
    "blvd boulevard boul bvd bd",
    "dr drive drv",
    "ln lane",
    "ct court",
    "pl place platz plaza",
    "sq square",
    "hwy highway",
    "pkwy parkway",
    "ter terrace terr",
    "cir circle",
    "cres crescent",
    "gdns gardens",
    "apt apartment appartement appt",
    "ste suite",
    "fl floor",
    "bldg building",
    "n north",
    "s south",
    "e east",
    "w west",
    "ne northeast",
    "nw northwest",
    "se southeast",
    "sw southwest",
    "avda avenida",
    "ctra carretera",
    "ul ulica ulitsa",
  };

  /** Endings of street names that are written in one word. */
  private static final String[] LONG_ENDINGS = {"strasse", "straat"};

  private static final Set<String> BEFORE_NUMBERS = Set.of("no", "nr", "num", "number", "nummer");
  private static final Map<String, String> SHORT = shortForms();

  private StreetWords() {}

  private static Map<String, String> shortForms() {
    Map<String, String> forms = new HashMap<>();
    for (String line : FORMS) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        forms.put(words[i], words[0]);
      }
    }
    return forms;
  }

  /** The words in their short forms, between single spaces. */
  static String join(List<String> words) {
    Deque<String> kept = new ArrayDeque<>();
    // From the end: whether a word stays may depend on what follows.
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = shortForm(words.get(i));
      String next = kept.peekFirst();
      if (next != null && BEFORE_NUMBERS.contains(word) && Character.isDigit(next.charAt(0))) {
        continue;
      }
      if (word.equals("o") && "box".equals(next) && i > 0 && words.get(i - 1).equals("p")) {
        word = "po";
        i--;
      }
      kept.addFirst(word);
    }
    return String.join(" ", kept);
  }

  private static String shortForm(String word) {
    for (String ending : LONG_ENDINGS) {
      if (word.endsWith(ending)) {
        String name = word.substring(0, word.length() - ending.length());
        return name.isEmpty() ? "st" : name + "str";
      }
    }
    return SHORT.getOrDefault(word, word);
  }
}
