package io.ringlight.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringlight.graph.AccountKind;
import io.ringlight.graph.ExitCode;
import io.ringlight.graph.RinglightException;
import io.ringlight.graph.Times;
import io.ringlight.ring.EvidenceFamily;
import io.ringlight.ring.Exposure;
import io.ringlight.ring.FeaturePoints;
import io.ringlight.ring.Member;
import io.ringlight.ring.Reason;
import io.ringlight.ring.Ring;
import io.ringlight.ring.RingRole;
import io.ringlight.ring.RingStatus;
import io.ringlight.ring.ScorePoints;
import io.ringlight.ring.SharedIdentifier;
import io.ringlight.ring.TrackedRing;
import io.ringlight.ring.Typology;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingsFileTest {
  @TempDir Path directory;

  private static final TrackedRing FULL =
      new TrackedRing(
          "R-0123456789ab",
          3,
          RingStatus.MERGED,
          List.of("R-aaaaaaaaaaaa", "R-bbbbbbbbbbbb"),
          new Ring(
              0.97000004,
              0.002,
              Typology.REVIEW_FARM,
              Instant.parse("2026-05-01T00:00:00Z").toEpochMilli(),
              Instant.parse("2026-05-31T12:30:00.500Z").toEpochMilli(),
              List.of(
                  new Member(-1, "b\"1", AccountKind.BUYER, 0.5f, RingRole.CORE),
                  new Member(-1, "c1", AccountKind.CREATOR, null, RingRole.MEMBER),
                  new Member(-1, "s1\n", AccountKind.SELLER, 1f, RingRole.PERIPHERY)),
              List.of(new SharedIdentifier("d1", "device", 3, 4, 1 / 3.0)),
              List.of(new Reason("DEVICE_SHARED_BY_MANY", EvidenceFamily.IDENTITY, "3 of 3", 3)),
              List.of(new Reason("OLD_ACCOUNTS", EvidenceFamily.BEHAVIOUR, "old", 1e-9)),
              List.of(new Exposure("EUR", new BigDecimal("12345678901234.500000"), 311, 0.62)),
              new ScorePoints(
                  -12.1532, List.of(new FeaturePoints("DEVICE", 1 / 3.0, -1.0000004)))));

  private static final TrackedRing BARE =
      new TrackedRing(
          "R-00000000000f",
          1,
          RingStatus.NEW,
          List.of(),
          new Ring(
              1,
              null,
              Typology.UNKNOWN,
              Times.MISSING,
              Times.MISSING,
              FULL.ring().members(),
              List.of(),
              List.of(),
              List.of(),
              List.of()));

  private String write(TrackedRing... rings) throws IOException {
    Path file = directory.resolve(RunFiles.RINGS);
    RingsWriter.write(file, List.of(rings), "S-1", null, RiskReasons.NONE);
    return Files.readString(file);
  }

  @Test
  void aLineIsExactlyThis() throws IOException {
    assertThat(write(FULL))
        .isEqualTo(
            "{\"schema_version\":1,\"ring_id\":\"R-0123456789ab\",\"revision\":3,\"status\":\"merged\","
                + "\"lineage\":[\"R-aaaaaaaaaaaa\",\"R-bbbbbbbbbbbb\"],\"score\":0.97,\"q_value\":0.002,"
                + "\"typology\":\"review_farm\",\"first_seen\":\"2026-05-01T00:00:00Z\","
                + "\"last_seen\":\"2026-05-31T12:30:00.500Z\",\"snapshot_id\":\"S-1\",\"model_id\":null,"
                + "\"members\":[{\"account_id\":\"b\\\"1\",\"kind\":\"buyer\",\"risk\":0.5,\"role\":\"core\"},"
                + "{\"account_id\":\"c1\",\"kind\":\"creator\",\"risk\":null,\"role\":\"member\"},"
                + "{\"account_id\":\"s1\\n\",\"kind\":\"seller\",\"risk\":1,\"role\":\"periphery\"}],"
                + "\"shared\":[{\"id\":\"d1\",\"type\":\"device\",\"ring_accounts\":3,\"all_accounts\":4,"
                + "\"weight\":0.333333}],"
                + "\"reasons\":[{\"code\":\"DEVICE_SHARED_BY_MANY\",\"family\":\"identity\","
                + "\"text\":\"3 of 3\",\"value\":3}],"
                + "\"counter_evidence\":[{\"code\":\"OLD_ACCOUNTS\",\"family\":\"behaviour\","
                + "\"text\":\"old\",\"value\":0}],"
                + "\"exposure\":[{\"currency\":\"EUR\",\"amount\":12345678901234.5,\"orders\":311,"
                + "\"refunded\":0.62}],"
                + "\"score_points\":{\"intercept\":-12.1532,\"features\":[{\"feature\":\"DEVICE\","
                + "\"value\":0.333333,\"points\":-1}]}}\n");
  }

  @Test
  void eachLineFitsTheShippedSchema() throws IOException {
    RingSchema schema = new RingSchema();
    String[] lines = write(FULL, BARE).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(schema.errors(lines[0])).isEmpty();
    assertThat(schema.errors(lines[1])).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    RingSchema schema = new RingSchema();
    String line = write(FULL).strip();
    assertThat(schema.errors(line.replace("\"score\":0.97", "\"score\":1.01"))).isNotEmpty();
    assertThat(schema.errors(line.replace("\"status\":\"merged\"", "\"status\":\"eaten\"")))
        .isNotEmpty();
    assertThat(schema.errors(line.replace("\"risk\":0.5,", ""))).isNotEmpty();
    assertThat(schema.errors(line.replace("\"lineage\"", "\"ancestors\""))).isNotEmpty();
  }

  @Test
  void whatIsReadIsWhatWasWrittenUpToSixDecimals() throws IOException {
    write(FULL, BARE);
    List<TrackedRing> read = RingsReader.read(directory);
    assertThat(read).hasSize(2);
    assertThat(read.get(1)).isEqualTo(BARE);
    assertThat(read.get(0).ring().members()).isEqualTo(FULL.ring().members());
    assertThat(read.get(0).lineage()).isEqualTo(FULL.lineage());
    assertThat(read.get(0).ring().score()).isEqualTo(0.97);
    assertThat(read.get(0).ring().exposure().get(0).amount())
        .isEqualByComparingTo("12345678901234.5");
    assertThat(read.get(0).ring().firstSeen()).isEqualTo(FULL.ring().firstSeen());
    assertThat(read.get(0).ring().scorePoints())
        .isEqualTo(new ScorePoints(-12.1532, List.of(new FeaturePoints("DEVICE", 0.333333, -1))));
  }

  @Test
  void ringsOfAnEarlierVersionHaveNoPoints() throws IOException {
    String line = write(FULL).replaceFirst(",\"score_points\":.*\\}\\n$", "}\n");
    Files.writeString(directory.resolve(RunFiles.RINGS), line);
    assertThat(new RingSchema().errors(line.strip())).isEmpty();
    assertThat(RingsReader.read(directory).get(0).ring().scorePoints()).isNull();
  }

  @Test
  void noRingsAreAnEmptyFile() throws IOException {
    assertThat(write()).isEmpty();
    assertThat(RingsReader.read(directory)).isEmpty();
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Path file = directory.resolve(RunFiles.RINGS);
    Files.writeString(file, write(FULL) + write(BARE).substring(0, 90) + "\n");
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> RingsReader.read(directory))
        .withMessage(file + " is damaged at line 2; run the detection again.")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BAD_INPUT));
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatExceptionOfType(RinglightException.class)
        .isThrownBy(() -> RingsReader.read(directory))
        .withMessage(
            directory.resolve("rings.jsonl")
                + " cannot be read (no such file or directory); name a run directory.");
  }
}
