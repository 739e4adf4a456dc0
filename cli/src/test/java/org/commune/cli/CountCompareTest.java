package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commune.count.rule.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Comparing rules")
final class CountCompareTest {
  /** The centre beats both others and has the fewest first preferences. */
  private static final String CENTRE =
      """
      3 1
      40 1 2 3 0
      35 3 2 1 0
      25 2 1 3 0
      0
      "Left"
      "Centre"
      "Right"
      "Town"
      """;

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("town.blt"), CENTRE);
  }

  private Spoken compare(String... arguments) {
    var all = new ArrayList<>(List.of("count", "compare"));
    all.addAll(List.of(arguments));
    return Spoken.of(directory, all.toArray(String[]::new));
  }

  @Test
  @DisplayName("shows who is elected by which, and why that is odd")
  void showsTheTable() {
    Spoken spoken = compare("town.blt", "--rule", "irv/plain", "--rule", "schulze/margins");
    assertThat(spoken.out())
        .startsWith(
            """
            Elected by          1   2
            irv/plain           .   x
            schulze/margins     x   .

               1  Centre
               2  Left

            What the result hangs on
              Compared two by two, Centre beats each of the others; closest is Left, by 60 to 40.
            """)
        .contains(
            "Centre, who beats each of the others, is not elected by irv/plain.",
            "Under irv/plain staying away helps: 11 papers Right > Centre > Left not cast;");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("without rules tries all there are, and says of each what it comes to")
  void triesAll() {
    Spoken spoken = compare("town.blt");
    assertThat(spoken.out()).contains("What the result hangs on\n", "Not in the table\n");
    Editions.all().forEach(rule -> assertThat(spoken.out()).contains(rule.id()));
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("prints canonical JSON")
  void printsJson() {
    Spoken spoken =
        compare("town.blt", "--rule", "irv/plain", "--rule", "star/equal-vote", "--json");
    assertThat(spoken.out())
        .startsWith("{\"findings\":[\"Compared")
        .contains("{\"byAnotherLot\":[],\"elected\":[\"Left\"],\"rule\":\"irv/plain\"}")
        .contains("\"refused\":", "\"seats\":1}");
  }

  @Test
  @DisplayName("writes a page with the same sentences, and every rule that elects in its table")
  void writesAPage() throws IOException {
    Spoken spoken =
        compare("town.blt", "--rule", "irv/plain", "--rule", "schulze/margins", "--html", "o.html");
    String page = Files.readString(directory.resolve("o.html"));
    assertThat(spoken.out()).startsWith("Elected by");
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<title>Town</title>", "<th scope=\"row\">irv/plain</th>")
        .contains("<td></td><td class=\"c-seat\">elected</td>");
    spoken
        .out()
        .lines()
        .filter(line -> line.endsWith(".") && line.startsWith("  "))
        .forEach(line ->
            assertThat(page).contains("<li>" + line.strip().replace(">", "&gt;") + "</li>"));
  }

  @Test
  @DisplayName("refuses a rule or a file that is not there")
  void refuses() {
    assertThat(compare("town.blt", "--rule", "irv/plane").err())
        .contains("did you mean irv/plain?");
    assertThat(compare("none.blt").exit()).isEqualTo(2);
  }
}
