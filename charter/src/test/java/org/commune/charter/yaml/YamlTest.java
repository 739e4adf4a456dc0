package org.commune.charter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a: b: c | t:1:5: a `:` cannot stand here. Put a text that holds `: ` in quotes",
        "a: [1, 2 | t:1:4: this [ is not closed, or a comma is missing",
        "a: {b: c | t:1:4: this { is not closed",
        "a: \"foo | t:1:4: a text in quotes is not closed. Add the closing quote.",
        "a: 'it's' | t:1:8: something follows where a value has ended.",
        "a:\\n\\tb: c | t:2:1: a tab stands where YAML wants spaces. Indent with spaces.",
        "a:\\n  b: c\\n c: d | t:3:2: this line is indented like none of those above it.",
        "- a\\nb: c | t:2:1: this line is indented like none of those above it.",
        "a: @foo | t:1:4: a text cannot begin with \"@\". Put it in quotes.",
        "a: %b | t:1:4: a text cannot begin with \"%\".",
        "a: - b | t:1:4: a list item stands where none can.",
        "a: [b, c]] | t:1:10: a \"]\" stands where none can.",
        "a: [b,,c] | t:1:7: a \",\" stands where none can.",
        "a: \"\\q\" | t:1:6: an unknown \\ escape in a text in double quotes.",
        "a: b\\n...\\nfoo | t:3:1: something follows the end of the document.",
        "a: b\\n---\\nc: d | t:2:1: a second document begins here.",
        "a: b\\na: c | t:2:1: `a` is given twice, first in line 1. Keep one of them.",
        "a: &x b | t:1:4: the anchor &x is not allowed.",
        "a: *x | t:1:4: the alias *x is not allowed.",
        "a: !!str b | t:1:4: the tag tag:yaml.org,2002:str is not allowed.",
        "a: !foo {b: c} | t:1:4: the tag !foo is not allowed.",
        "<<: {b: c} | t:1:1: merge keys (<<) are not part of YAML 1.2.",
        "[a]: b | t:1:1: a list or mapping stands where a word should.",
        "{a: 1}: b | t:1:1: a list or mapping stands where a word should.",
        "# nothing | t:1:1: the file is empty.",
        "~~ | t:1:1: the file is empty.",
        "%TAG x\\n---\\na | t:1:6: this is not YAML",
      })
  void whatIsNoYamlIsExplained(String text, String message) {
    Yaml.read("t", text.replace("\\n", "\n").replace("\\t", "\t"), 1_000, problems);
    assertThat(problems.toString()).contains(message);
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(Yaml.read("t", "\ufeffa: b", 1_000, problems)).isPresent();
    assertThat(problems.all()).isEmpty();
  }

  @Test
  void aNulIsTakenForUtf16() {
    Yaml.read("t", "a\u0000:\u0000", 1_000, problems);
    assertThat(problems)
        .hasToString("t:1:2: the file holds a NUL, as UTF-16 does. Save it as UTF-8.");
  }

  @Test
  void charactersThatDeceiveTheEyeAreRefused() {
    Yaml.read("t", "a: b\nc: x\u202ey\n", 1_000, problems);
    assertThat(problems.toString())
        .startsWith("t:2:5: the character U+202E is invisible or no character");
  }

  @Test
  void bytesMustBeUtf8() {
    assertThat(Yaml.decode("t", "a: b".getBytes(StandardCharsets.UTF_16), problems)).isEmpty();
    assertThat(Yaml.decode("t", new byte[] {'a', (byte) 0xE9}, problems)).isEmpty();
    assertThat(problems.all())
        .extracting(Problem::wrong)
        .containsExactly("the file is in UTF-16", "the file is not in UTF-8");
    assertThat(Yaml.decode("t", "\u00e9".getBytes(StandardCharsets.UTF_8), problems))
        .contains("\u00e9");
  }

  @Test
  void aTextBeyondItsLimitIsRefused() {
    Yaml.read("t", "a: " + "b".repeat(2_000), 2_000, problems);
    assertThat(problems.toString()).startsWith("t:1:1: the file is larger than 2 kB");
  }

  @Test
  void aTextNestedTooDeepIsRefused() {
    Yaml.read("t", "[".repeat(40) + "]".repeat(40), 1_000, problems);
    assertThat(problems.toString()).startsWith("t:1:33: this lies more than 32 levels deep");
    Problems bomb = new Problems();
    assertThat(Yaml.read("t", "[".repeat(400_000), 500_000, bomb)).isEmpty();
    assertThat(bomb.all()).hasSize(1);
  }

  @Test
  void noTextBreaksTheReader() {
    Property.forAll(Gens.oneOf(List.of(Texts.hostile(), Texts.plain(60))))
        .withTrials(3_000)
        .check(text -> {
          Problems found = new Problems();
          Optional<Node> node = Yaml.read("t", text, 100_000, found);
          assertThat(node.isPresent() || !found.isEmpty()).isTrue();
        });
  }
}
