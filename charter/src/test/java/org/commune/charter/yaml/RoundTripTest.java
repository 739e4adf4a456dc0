package org.commune.charter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.commune.charter.language.Charter;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void whatIsWrittenIsReadBackAsItWas() {
    Property.forAll(AnyValue.of(Sample.class))
        .withTrials(2_000)
        .check(sample -> {
          Node node = Unbinder.unbind(sample);
          assertThat(read(YamlWriter.write(node), Sample.class)).isEqualTo(sample);
          assertThat(read(JsonWriter.write(node), Sample.class)).isEqualTo(sample);
        });
  }

  @Test
  void everyCharterIsReadBackAsItWas() {
    Property.forAll(AnyValue.of(Charter.class))
        .withTrials(300)
        .check(charter ->
            assertThat(read(YamlWriter.write(Unbinder.unbind(charter)), Charter.class))
                .isEqualTo(charter));
  }

  @Test
  void writingTwiceGivesTheSameText() {
    Property.forAll(AnyValue.of(Sample.class))
        .check(sample -> {
          String once = YamlWriter.write(Unbinder.unbind(sample));
          assertThat(YamlWriter.write(Unbinder.unbind(read(once, Sample.class)))).isEqualTo(once);
        });
  }

  @Test
  void whatHoldsAnywayIsLeftOut() {
    Sample sample = read("title: Short", Sample.class);
    assertThat(YamlWriter.write(Unbinder.unbind(sample))).isEqualTo("title: Short\n");
    assertThat(JsonWriter.write(Unbinder.unbind(sample))).isEqualTo("{\"title\":\"Short\"}");
  }

  @Test
  void aFamilyIsWrittenByItsNamingWord() {
    Node deed = Unbinder.unbind(new Sample.Pause(), Sample.Deed.class);
    assertThat(YamlWriter.write(deed)).isEqualTo("{rest: true}\n".replaceAll("[{}]", ""));
  }

  @Test
  void inOrderOfNamesItIsEqualAndWrittenAlikeHoweverItWasSaid() {
    Property.forAll(AnyValue.of(Charter.class))
        .withTrials(300)
        .check(charter -> {
          Charter ordered = NameOrder.of(charter, Charter.class);
          assertThat(ordered).isEqualTo(charter);
          Charter backwards =
              read(YamlWriter.write(backwards(Unbinder.unbind(charter))), Charter.class);
          assertThat(written(NameOrder.of(backwards, Charter.class))).isEqualTo(written(ordered));
        });
  }

  private static String written(Charter charter) {
    return YamlWriter.write(Unbinder.unbind(charter));
  }

  private static Node backwards(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar;
      case Node.Sequence(Place place, var items) ->
          new Node.Sequence(place, items.stream().map(RoundTripTest::backwards).toList());
      case Node.Mapping(Place place, var entries) ->
          new Node.Mapping(
              place,
              entries.reversed().stream()
                  .map(e -> new Node.Entry(e.key(), backwards(e.value())))
                  .toList());
    };
  }

  private static <T> T read(String text, Class<T> type) {
    Problems problems = new Problems();
    return Yaml.read("t", text, 10_000_000, problems)
        .flatMap(node -> new Binder(problems, new Places()).bind(node, type))
        .orElseThrow(() -> new AssertionError(problems + "\nin\n" + text));
  }
}
