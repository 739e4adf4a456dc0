package org.commune.charter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commune.charter.language.OrNamed;
import org.commune.charter.language.OrNever;
import org.commune.charter.language.Rule;
import org.commune.charter.language.Threshold;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {
  private final Problems problems = new Problems();
  private final Places places = new Places();

  @Test
  void everyShapeIsRead() throws Exception {
    Sample sample =
        read(
            """
            title: A "title"
            how_many: 9
            open: false
            colour: blue
            share: 2/3
            ratio: "3:1"
            figure: 2*K
            times: [P2W, 5 business days]
            date: 2026-05-01
            instant: 2026-05-01T18:00:00+02:00
            duration: PT90M
            zone: Europe/Paris
            else: Short
            parts: {nut: {size: 1}}
            figures: {N: 3, small: 4}
            by_time: {P2D: blue}
            ref: nut
            part: {size: 2}
            end: {size: 3, limit: 3}
            deeds:
              - {say: hello, to: all}
              - rest: true
              - wait_for: P1D
                quiet: true
              - give: {size: 5}
            """);
    assertThat(sample.title()).isEqualTo("A \"title\"");
    assertThat(sample.howMany()).isEqualTo(9);
    assertThat(sample.open()).isFalse();
    assertThat(sample.closed()).isFalse();
    assertThat(sample.times()).containsExactly(Span.parse("P14D"), Span.parse("5 business days"));
    assertThat(sample.instant()).contains(Instant.parse("2026-05-01T16:00:00Z"));
    assertThat(sample.otherwise()).contains("Short");
    assertThat(sample.parts()).containsExactly(Map.entry("nut", part(1)));
    assertThat(sample.figures()).containsExactly(Map.entry("N", 3), Map.entry("small", 4));
    assertThat(sample.byTime()).containsKey(Span.ofDays(2));
    assertThat(sample.part()).contains(new OrNamed.Inline<>(part(2)));
    assertThat(sample.deeds())
        .containsExactly(
            new Sample.Say("hello", Optional.of("all")),
            new Sample.Pause(),
            new Sample.WaitFor(Optional.of(Span.ofDays(1)), true),
            new Sample.Give(List.of(part(5))));
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Sample sample = read("title: x");
    assertThat(sample.howMany()).isEqualTo(7);
    assertThat(sample.open()).isTrue();
    assertThat(sample.colour()).isEqualTo(Sample.Colour.DEEP_RED);
    assertThat(sample.end()).isEqualTo(new OrNever.Never<Sample.Part>());
    assertThat(sample.parts()).isEmpty();
  }

  @Test
  void oneValueStandsForAListOfOneAndAWordForADeedWithoutMore() {
    Sample sample = read("{title: x, times: P1D, deeds: [rest, wait_for]}");
    assertThat(sample.times()).containsExactly(Span.ofDays(1));
    assertThat(sample.deeds())
        .containsExactly(new Sample.Pause(), new Sample.WaitFor(Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "title: [a] | t:1:8: `title` takes a text, not a list. Write one value without [ ].",
        "title: | t:1:7: `title` has no value. Write a text, or leave the word out.",
        "title: true | t:1:8: true is a truth value, and a text is wanted here. Write",
        "title: 1.10 | t:1:8: 1.10 stands here without quotes. Write ~\"1.10\"~, for other readers",
        "title: 3:1 | t:1:8: 3:1 stands here without quotes.",
        "title: 0x1F | t:1:8: 0x1F stands here without quotes.",
        "{} | t:1:1: `title` is missing. Add `title:` with a text (Its title).",
        "titel: x | t:1:1: `titel` is not a word here. Did you mean `title`? The words are: title,",
        "howMany: 7 | t:1:1: `howMany` is not a word here. Did you mean `how_many`?",
        "zzz: 7 | t:1:1: `zzz` is not a word here. The words are: title, how_many,",
        "how_many: nine | t:1:11: ~\"nine\"~ is not a whole number. Write digits only, such as 9.",
        "how_many: -1 | t:1:11: ~\"-1\"~ is not a whole number. Write 0 or more.",
        "how_many: 9.5 | t:1:11: ~\"9.5\"~ is not a whole number. Write it without a decimal",
        "how_many: 1_000 | t:1:11: ~\"1_000\"~ is not a whole number. Write 1000, without separ",
        "how_many: 007 | t:1:11: 007 begins with 0. Write 7.",
        "how_many: '9' | t:1:11: ~\"9\"~ in quotes is a text, and a number is wanted. Write 9.",
        "how_many: 2147483648 | t:1:11: 2147483648 is too large. Write a number up to 2147483647.",
        "large: 99999999999999999999 | t:1:8: 99999999999999999999 is too large.",
        "open: yes | t:1:7: ~\"yes\"~ is neither true nor false. Write true.",
        "open: Off | t:1:7: ~\"Off\"~ is neither true nor false. Write false.",
        "open: 'true' | t:1:7: ~\"true\"~ is neither true nor false. Write true, without quotes.",
        "colour: bleu | t:1:9: `bleu` is not a value of `colour`. Did you mean `blue`?",
        "colour: green | t:1:9: `green` is not a value of `colour`. Write one of `deep_red`, `blue`.",
        "share: 0.5 | t:1:8: ~\"0.5\"~ is a decimal, and decimals round. Write a fraction",
        "share: 1/0 | t:1:8: ~\"1/0\"~ divides by 0.",
        "ratio: 3:1 | t:1:8: 3:1 stands here without quotes. Write ~\"3:1\"~, for readers of YAML 1.1",
        "figure: 2* | t:1:9: ~\"2*\"~ ends where a number or a name should stand.",
        "times: P2 | t:1:8: ~\"P2\"~ is not a length of time.",
        "times: [P1D, 3 weeks] | t:1:14: ~\"3 weeks\"~ is not a length of time.",
        "date: 1.5.2026 | t:1:7: ~\"1.5.2026\"~ is not a date. Write year-month-day: 2026-05-01.",
        "instant: 2026-05-01 | t:1:10: ~\"2026-05-01\"~ is not an instant. Write date, time and off",
        "duration: 2h | t:1:11: ~\"2h\"~ is not a duration.",
        "zone: Paris | t:1:7: ~\"Paris\"~ is not a time zone. Write a name such as Europe/Paris, or",
        "parts: [a] | t:1:8: `parts` takes a mapping of names, not a list.",
        "parts: {Nut: {size: 1}} | t:1:9: ~\"Nut\"~ is not a name. Write small letters, digits and _",
        "parts: {nut: 3} | t:1:14: `nut` takes a mapping, not ~\"3\"~. Write {size: ...}.",
        "parts: {nut: {}} | t:1:14: `size` is missing in `nut`. Add `size:` with a whole number",
        "parts: {nut: {size: 1, sise: 1}} | t:1:24: `sise` is not a word of `nut`. Did you mean `s",
        "parts: {nut: {size: 3, limit: 2}} | t:1:14: a size above the limit. Raise the `limit`.",
        "by_time: {2d: blue} | t:1:11: ~\"2d\"~ is not a length of time.",
        "ref: Nut-2 | t:1:6: ~\"Nut-2\"~ is not the name of a part. Write the name under which",
        "part: [a] | t:1:7: `part` takes a mapping, not a list.",
        "end: maybe | t:1:6: `end` takes never, or a mapping, not ~\"maybe\"~.",
        "deeds: [{shout: x}] | t:1:9: `shout` says none of what can stand here.",
        "deeds: [{sey: x}] | t:1:9: `sey` says none of what can stand here. Did you mean `say`?",
        "deeds: [{}] | t:1:9: this says nothing.",
        "deeds: [{to: x, say: y, rest: true}] | t:1:25: `say` and `rest` cannot stand together.",
        "deeds: [{rest: 5}] | t:1:16: `rest` takes no value. Write `rest: true`.",
        "deeds: [{rest: true, say: 5}] | t:1:22: `say` is not a word of `rest`. No word can stand",
        "deeds: [say] | t:1:9: `say` has no value. Write a text, or leave the word out.",
        "deeds: [5] | t:1:9: `deeds` takes a mapping, not ~\"5\"~. Write one of the words say, rest,",
      })
  void aMistakeIsShownWithItsPlaceAndItsCure(String text, String message) {
    String said =
        text.contains("titel") || text.equals("{}") || text.contains("title")
            ? text
            : text + "\ntitle: x";
    bind(said);
    assertThat(problems.toString().replace("\n", " ")).contains(message.replace("~", ""));
  }

  @Test
  void allMistakesAreShownAtOnceInOrder() {
    assertThat(bind("how_many: x\ntitel: y\nshare: 0.5\nopen: maybe\n")).isEmpty();
    assertThat(problems.all())
        .extracting(problem -> problem.place().line())
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void aMisspelledWordIsNotAlsoReportedAsMissing() {
    bind("titel: y");
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void soundPartsRemainOfAnUnsoundWhole() {
    Optional<Sample> rest =
        Yaml.read("t", "title: x\nhow_many: many\ntimes: [P1D, soon]\n", 1_000, problems)
            .flatMap(node -> new Binder(problems, places).bindSoundParts(node, Sample.class));
    assertThat(problems.all()).hasSize(2);
    assertThat(rest).isPresent();
    assertThat(rest.get().howMany()).isEqualTo(7);
    assertThat(rest.get().times()).containsExactly(Span.ofDays(1));
  }

  @Test
  void everyValueKnowsWhereItStands() {
    Sample sample = read("title: x\nparts:\n  nut:\n    size: 1\nref: nut\npart: bolt\n");
    assertThat(places.of(sample)).contains(new Place("t", 1, 1));
    assertThat(places.of(sample.title())).contains(new Place("t", 1, 8));
    assertThat(places.of(sample.parts().values().iterator().next())).contains(new Place("t", 4, 5));
    assertThat(places.of(sample.ref().orElseThrow())).contains(new Place("t", 5, 6));
    assertThat(places.of(sample.part().orElseThrow())).contains(new Place("t", 6, 7));
    assertThat(places.of(sample.zone(), sample)).isEqualTo(new Place("t", 1, 1));
  }

  @Test
  void aRuleIsReadAsThePackageTells() {
    Optional<Rule> rule =
        Yaml.read("rule.yaml", "threshold: {over: 1/2}", 1_000, problems)
            .flatMap(node -> new Binder(problems, new Places()).bind(node, Rule.class));
    assertThat(rule.flatMap(Rule::threshold).flatMap(Threshold::over)).contains(Fraction.HALF);
  }

  @Test
  void linesMayEndAsWindowsEndsThem() {
    assertThat(read("title: x\r\nhow_many: 3\r\n").howMany()).isEqualTo(3);
  }

  @Test
  void aLargeTextIsBound() {
    StringBuilder text = new StringBuilder("title: x\nparts:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  part_").append(i).append(": {size: 1, limit: 2}\n");
    }
    assertThat(text.length()).isGreaterThan(500_000);
    Sample sample =
        Yaml.read("t", text.toString(), 1_000_000, problems)
            .flatMap(node -> new Binder(problems, places).bind(node, Sample.class))
            .orElseThrow();
    assertThat(sample.parts()).hasSize(20_000);
  }

  private Sample read(String text) {
    return bind(text).orElseThrow(() -> new AssertionError(problems.toString()));
  }

  private Optional<Sample> bind(String text) {
    return Yaml.read("t", text, 100_000, problems)
        .flatMap(node -> new Binder(problems, places).bind(node, Sample.class));
  }

  private static Sample.Part part(int size) {
    return new Sample.Part(size, Optional.empty());
  }
}
