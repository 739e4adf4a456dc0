package org.commune.charter.schema;

import org.commune.charter.language.Charter;
import org.commune.charter.yaml.JsonWriter;

/** The JSON Schema of charters. */
public final class CharterSchema {
  private static final String ID = "urn:commune:charter-schema";

  private CharterSchema() {}

  /** The schema as JSON, indented, ending with a line break. */
  public static String text() {
    return JsonWriter.writeIndented(JsonSchema.of(Charter.class, ID, "A Commune charter"));
  }
}
