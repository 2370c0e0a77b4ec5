package io.ringlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
  private final Session session = new Session();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|A command is missing.|ringlight",
        "sampl|There is no command 'sampl'; did you mean sample?|ringlight",
        "--verbose|There is no option '--verbose'; did you mean --version?|ringlight",
        "sample|Missing required option: '--out=DIR'.|ringlight sample",
        "sample --outt x|There is no option '--outt'; did you mean --out?|ringlight sample",
        "sample --out x y|There is no argument 'y'.|ringlight sample",
        "sample --out|Missing required parameter for option '--out' (DIR).|ringlight sample",
        "sample --out x --accounts 3|--accounts must be between 200 and 100000000, but is 3."
            + "|ringlight sample",
        "sample --out x --accounts many|Invalid value for option '--accounts': 'many' is not an int."
            + "|ringlight sample",
        "sample --out x --camouflage 7|Invalid value for option '--camouflage': '7' is not a share"
            + " between 0 and 1, such as 0.05 or 5%.|ringlight sample",
      })
  void isOneSentenceAndAHint(String arguments, String sentence, String command) {
    int code = session.run(arguments == null ? new Object[0] : arguments.split(" "));
    assertThat(session.err())
        .isEqualTo(
            "ringlight: " + sentence + "\nType '" + command + " --help' to see how it is used.\n");
    assertThat(session.out()).isEmpty();
    assertThat(code).isEqualTo(64);
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(session.run("sample", "--help")).isZero();
    assertThat(session.out()).contains("\nUsage: ringlight sample ").contains("Exit codes:");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void everyCommandExplainsEachOptionItsExitCodesAndAnExample() {
    assertThat(session.run("--help")).isZero();
    for (String command : Ringlight.commandNames()) {
      assertThat(session.run(command, "--help")).isZero();
      assertThat(session.out())
          .as(command)
          .contains("Exit codes:\n", "Examples:\n  ringlight " + command + " ");
    }
  }
}
