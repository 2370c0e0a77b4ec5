package io.ringlight.cli.run;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The shipped schema of a ring's line, asked through a validator that is not ours. */
public final class RingSchema {
  private final Schema schema;

  public RingSchema() throws IOException {
    try (InputStream in = RingSchema.class.getResourceAsStream(RunFiles.RING_SCHEMA)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  /** What is wrong with a line; empty when nothing is. */
  public List<String> errors(String line) {
    return schema.validate(line, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
