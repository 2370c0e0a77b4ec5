package io.ringlight.cli.run;

/** Names of what a run directory holds. */
public final class RunFiles {
  public static final String RINGS = "rings.jsonl";
  public static final String SUMMARY = "summary.json";
  public static final String PARTITION = "partition.parquet";
  public static final String SNAPSHOT = "snapshot";
  public static final String REJECTS = "rejects";

  /** Where the schema of a ring's line lies among the program's resources. */
  public static final String RING_SCHEMA = "/io/ringlight/cli/run/ring.schema.json";

  private RunFiles() {}
}
