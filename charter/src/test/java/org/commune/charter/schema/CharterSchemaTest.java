package org.commune.charter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commune.charter.CharterFile;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.AnyValue;
import org.commune.charter.yaml.JsonWriter;
import org.commune.charter.yaml.Node;
import org.commune.charter.yaml.Problems;
import org.commune.charter.yaml.Sample;
import org.commune.charter.yaml.Unbinder;
import org.commune.charter.yaml.Yaml;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterSchemaTest {
  private static final Schema CHARTER = schema(CharterSchema.text());
  private static final Schema SAMPLE =
      schema(JsonWriter.write(JsonSchema.of(Sample.class, "https://example.org/s", "A sample")));

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "charters"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedCharterFitsTheSchema(Path charter) throws IOException {
    assertThat(complaints(CHARTER, Files.readString(charter))).isEmpty();
  }

  @Test
  void theSchemaItselfIsOne() throws IOException {
    Schema draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(draft.validate(CharterSchema.text(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void whatTheBinderWritesFitsTheSchema() {
    Property.forAll(AnyValue.of(Charter.class))
        .withTrials(100)
        .check(charter -> assertThat(valid(CHARTER, charter)).isEmpty());
    Property.forAll(AnyValue.of(Sample.class))
        .check(sample -> assertThat(valid(SAMPLE, sample)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{version: '1', residual_power: {holder: nobody}}",
        "{charter: c, version: '1', title: t, residual_power: {holder: nobody}, titel: x}",
        "{charter: c, version: '1', title: t, residual_power: {holder: 5}}",
        "{charter: c, version: '1', title: t, residual_power: {holder: nobody}, day_count: days}",
        "{charter: c, version: '1', title: t, residual_power: {holder: nobody}, acts: {a: b}}",
        "{charter: c, version: '1', title: t, residual_power: {holder: n}, articles: [{}]}",
        "{charter: c, version: '1', title: t, residual_power: {holder: n}, articles: [{article: "
            + "'1', title: t, rules: {r: {threshold: {over: '0.5'}}}}]}",
        "{charter: c, version: '1', title: t, residual_power: {holder: n}, articles: [{article: "
            + "'1', title: t, bodies: {R: {kind: office}}}]}",
        "{charter: c, version: '1', title: t, residual_power: {holder: n}, articles: [{article: "
            + "'1', title: t, bodies: {r: {kind: office, dissolve: always}}}]}",
      })
  void aMistakeThatCanBeSeenFromTheFormIsFound(String charter) {
    assertThat(complaints(CHARTER, charter)).isNotEmpty();
    assertThat(CharterFile.read("t", charter)).isInstanceOf(CharterFile.Outcome.Refused.class);
  }

  @Test
  void everyWordHasItsMeaning() {
    assertThat(CharterSchema.text())
        .contains("\"description\": \"The share that must be in favour.\"")
        .contains("\"default\": \"for_against\"")
        .contains("\"$ref\": \"#/$defs/Body.Stagger\"");
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static List<?> valid(Schema schema, Record value) {
    return schema.validate(JsonWriter.write(Unbinder.unbind(value)), InputFormat.JSON);
  }

  private static List<?> complaints(Schema schema, String yaml) {
    Problems problems = new Problems();
    Node node = Yaml.read("t", yaml, CharterFile.LIMIT, problems).orElseThrow();
    return schema.validate(JsonWriter.write(node), InputFormat.JSON);
  }
}
