package io.ringlight.graph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressNormalizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Main Street | 12  main st.",
        "12 Main Street | 12, MAIN STREET",
        "12-A Main Road | 12a main rd",
        "Apartment 5, 10 North Elm Avenue | apt 5 10 N. Elm Ave",
        "No. 5 High Street | 5 High St",
        "P.O. Box 12 | PO Box 12",
        "Hauptstraße 7 | HAUPTSTRASSE 7",
        "Hauptstr. 7 | Hauptstraße 7",
        "Kerkstraat 1 | Kerkstr 1",
        "Calle Peñón 3 | calle penon 3",
        "Łódzka 4 | Lodzka 4",
        "Rue de l’Église | rue de l'eglise",
        "O'Brien Way | OBrien Way",
        "O´Brien Way | O'Brien Way",
        "１２ Ｍａｉｎ Ｓｔ | 12 Main St",
        "ﬁrst court | First Ct",
        "١٢ شارع | 12 شارع",
        "ΟΔΟΣ Ερμού 1 | οδος Ερμου 1",
      })
  void spellingDoesNotCount(String left, String right) {
    assertThat(AddressNormalizer.normalize(left)).isEqualTo(AddressNormalizer.normalize(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Main St | 21 Main St",
        "1 Main St Apt 2 | 2 Main St Apt 1",
        "12 Main St | 12 Main Rd",
        "1 2nd St | 12nd St",
        "North St 1 | South St 1",
        // Vowel signs and voicing marks are letters, not accents.
        "कि | का",
        "か | が",
        "서울 | 서월",
      })
  void differentAddressesStayDifferent(String left, String right) {
    assertThat(AddressNormalizer.normalize(left)).isNotEqualTo(AddressNormalizer.normalize(right));
  }

  @Test
  void invisibleCharactersDoNotCount() {
    String plain = AddressNormalizer.normalize("12 Main St");
    for (String invisible :
        new String[] {
          "\u200B", "\u00AD", "\uFEFF", "\u202E", "\uFE0F", "\u3164", "\u034F", "\u2060"
        }) {
      assertThat(AddressNormalizer.normalize("1" + invisible + "2 Ma" + invisible + "in St"))
          .isEqualTo(plain);
    }
  }

  @Test
  void linesAreJoined() {
    assertThat(AddressNormalizer.key("12 Main St", "Apt 3", "Springfield", null, "0 1234", "US"))
        .isEqualTo(
            AddressNormalizer.key("12 Main St, Apt 3", null, "springfield", "", "01234", "us"))
        .isEqualTo("12 main st apt 3|springfield||01234|us");
    assertThat(AddressNormalizer.key(null, "12 Main St", "Springfield", null, null, null))
        .isEqualTo("12 main st|springfield|||");
  }

  @Test
  void tooLittleIsNoAddress() {
    assertThat(AddressNormalizer.key(null, null, "Berlin", "BE", "10115", "DE")).isNull();
    assertThat(AddressNormalizer.key("—", "…", "Berlin", "BE", "10115", "DE")).isNull();
    assertThat(AddressNormalizer.key("12 Main St", null, null, "CA", null, "US")).isNull();
    assertThat(AddressNormalizer.key("12 Main St, Springfield", null, null, null, null, null))
        .isEqualTo("12 main st springfield||||");
    assertThat(AddressNormalizer.normalize(null)).isEmpty();
  }

  @Test
  void everyCharacterIsNormalizedForGood() {
    for (int c = 0; c < 0x20000; c++) {
      String once = AddressNormalizer.normalize("a" + Character.toString(c) + "1");
      if (!AddressNormalizer.normalize(once).equals(once)) {
        Assertions.fail("U+%04X gives %s, then another", c, once);
      }
    }
  }

  @Test
  void lawsHoldForRandomText() {
    for (long seed = 0; seed < 5_000; seed++) {
      String text = text(new Random(seed));
      String once = AddressNormalizer.normalize(text);
      assertThat(AddressNormalizer.normalize(once)).as("seed %d: %s", seed, text).isEqualTo(once);
      assertThat(once)
          .as("seed %d: %s", seed, text)
          .doesNotContain("|", "  ", "\n")
          .isEqualTo(once.strip());
      for (Normalizer.Form form : Normalizer.Form.values()) {
        assertThat(AddressNormalizer.normalize(Normalizer.normalize(text, form)))
            .as("seed %d in %s: %s", seed, form, text)
            .isEqualTo(once);
      }
    }
  }

  @Test
  void theComputersLanguageDoesNotCount() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(AddressNormalizer.normalize("İSTIKLAL Vİ I")).isEqualTo("istiklal vi i");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String text(Random random) {
    String[] words = {
      "p", "o", "box", "no", "5", "street", "strasse", "straat", "nr", "str", "ſ", "é"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      if (random.nextInt(3) == 0) {
        int c = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
        if (Character.getType(c) != Character.SURROGATE) {
          text.appendCodePoint(c);
        }
      } else {
        text.append(words[random.nextInt(words.length)]);
      }
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
