package org.commune.record.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final Gen<String> TEXTS =
      Texts.hostile()
          .map(text -> text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF) ? "" : text);

  private static Gen<Json> values(int depth) {
    Gen<Json> leaf =
        Gens.oneOf(
            List.of(
                TEXTS.map(Json::text),
                Gens.longs(-Json.Whole.MOST, Json.Whole.MOST).map(Json::whole),
                Gens.booleans().map(Json.Flag::new)));
    if (depth == 0) {
      return leaf;
    }
    Gen<Json> inner = values(depth - 1);
    Gen<Json> array = Gens.lists(inner, 0, 4).map(Json.Array::new);
    Gen<Json> object =
        source -> {
          TreeMap<String, Json> members = new TreeMap<>();
          for (String name : Gens.lists(TEXTS, 0, 4).draw(source)) {
            members.put(name, inner.draw(source));
          }
          return new Json.Members(members);
        };
    return Gens.oneOf(List.of(leaf, array, object));
  }

  @Test
  void everyValueIsReadBackFromItsBytes() {
    Property.forAll(values(3))
        .withTrials(500)
        .check(
            value -> assertThat(CanonicalJson.parse(CanonicalJson.bytes(value))).isEqualTo(value));
  }

  /** The example of RFC 8785 section 3.2.2, less its fractions. */
  @Test
  void theSpellingIsThatOfTheRfc() throws Exception {
    Bytes spelled =
        Bytes.utf8(
            """
            {
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [true, false],
              "numbers": [333333333, 0, -7]
            }
            """);
    assertThat(CanonicalJson.text(JsonReader.read(spelled)))
        .isEqualTo(
            """
            {"literals":[true,false],"numbers":[333333333,0,-7],\
            "string":"\u20ac$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
            """);
  }

  /** RFC 8785 section 3.2.3: by UTF-16 code units, so an emoji comes before U+FB33. */
  @Test
  void membersAreInTheOrderOfTheRfc() {
    Json.Members object = Json.object();
    for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
      object = object.with(name, Json.whole(0));
    }
    assertThat(object.members().keySet())
        .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{} ",
        " {}",
        "{}{}",
        "{\"a\":1,}",
        "{\"b\":1,\"a\":1}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\": 1}",
        "{a:1}",
        "{'a':1}",
        "[1,2,]",
        "[1 ]",
        "01",
        "-0",
        "1.0",
        "1.5",
        "1e2",
        "1E400",
        "+1",
        "9007199254740992",
        "-9007199254740992",
        "9223372036854775808",
        "NaN",
        "Infinity",
        "null",
        "[null]",
        "\"\\u0041\"",
        "\"\\u000A\"",
        "\"\\/\"",
        "\"\\u001F\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\n\"",
        "\"a",
        "tru",
        "/* */{}",
        "\ufeff{}",
      })
  void everyOtherSpellingIsRefused(String json) {
    assertThatThrownBy(() -> CanonicalJson.parse(Bytes.utf8(json)))
        .isInstanceOf(ParseFailure.class);
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    for (byte[] bytes :
        List.of(
            new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xFF, '"'},
            new byte[] {0, '{', 0, '}'},
            new byte[] {'{', 0, '}', 0})) {
      assertThatThrownBy(() -> CanonicalJson.parse(Bytes.of(bytes)))
          .isInstanceOf(ParseFailure.class);
    }
  }

  @Test
  void whatIsTooDeepOrTooLongIsRefusedAndDoesNoHarm() {
    for (String json :
        List.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "[".repeat(65) + "]".repeat(65),
            "9".repeat(1_000_000),
            "\"" + "a".repeat(2_000_000) + "\"")) {
      assertThatThrownBy(() -> CanonicalJson.parse(Bytes.utf8(json)))
          .isInstanceOf(ParseFailure.class);
    }
  }

  @Test
  void aLoneSurrogateCannotBeMade() {
    assertThatThrownBy(() -> Json.text("\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.object().with("\udc00", Json.whole(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
