package io.ringlight.ring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Support against a slow count over sets, on random marketplaces. */
class CorroborationLawTest {
  private EvidenceGraph evidence;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void supportIsWhatASlowCountGives(long seed) {
    evidence = RandomEvidence.of(seed);
    for (int token = 0; token < evidence.tokenCount(); token++) {
      for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
        assertThat((double) evidence.support(touch))
            .as("seed %d, token %d, account %d", seed, token, evidence.account(touch))
            .isCloseTo(slowSupport(token, evidence.account(touch)), within(1e-5));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void supportIsTheSameByPlaceAndByTouch(long seed) {
    evidence = RandomEvidence.of(seed);
    for (int account = 0; account < evidence.accountCount(); account++) {
      for (int place = evidence.accountStart(account);
          place < evidence.accountEnd(account);
          place++) {
        int token = evidence.tokenAt(place);
        int touch = evidence.touchAt(place);
        assertThat(evidence.place(account, token)).isEqualTo(place);
        assertThat(evidence.supportAt(place)).isEqualTo(evidence.support(touch));
        assertThat(evidence.strengthAt(place))
            .isEqualTo(evidence.surprise(token) * evidence.overlap(touch));
      }
    }
  }

  private double slowSupport(int token, int account) {
    double sum = 0;
    Set<Integer> holders = accounts(token);
    for (int other = 0; other < evidence.tokenCount(); other++) {
      Set<Integer> both = accounts(other);
      if (other == token || !both.contains(account) || !evidence.independent(token, other)) {
        continue;
      }
      both.retainAll(holders);
      if (both.size() >= 2) {
        double expected =
            (double) evidence.degree(token) * evidence.degree(other) / evidence.population();
        double lift = Math.max(0, 1 - expected / (both.size() - 1));
        sum += (evidence.isIdentity(other) ? 1 : 0.5) * lift * evidence.surprise(other);
      }
    }
    double floor =
        switch (evidence.type(token).source()) {
          case MOMENTS -> 0;
          case DIRECT -> 0.1;
          default -> 0.6 / evidence.degree(token);
        };
    return Math.max(floor, sum * sum / (sum * sum + 0.36));
  }

  private Set<Integer> accounts(int token) {
    Set<Integer> accounts = new HashSet<>();
    for (int touch = evidence.start(token); touch < evidence.end(token); touch++) {
      accounts.add(evidence.account(touch));
    }
    return accounts;
  }
}
