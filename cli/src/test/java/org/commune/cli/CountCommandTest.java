package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commune.count.Edition;
import org.commune.count.TwoRound;
import org.commune.count.committee.BudgetRule;
import org.commune.count.rule.Editions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@DisplayName("Counting a file of ballots")
final class CountCommandTest {
  private static final String CHOIR =
      """
      3 1
      4 1 2 0
      3 2 1 0
      2 3 2 0
      0
      "Ann"
      "Bob"
      "Cleo"
      "Choir"
      """;

  private static final String TIED = CHOIR.replace("4 1 2 0", "3 1 2 0");
  private static final String SEED = "00112233445566778899aabbccddeeff";

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    write("choir.blt", CHOIR);
    write("tied.blt", TIED.replace("2 3 2 0", "2 3 0"));
    write("choir.txt", CHOIR);
    write("ranks.csv", "Ann,Bob,Cleo\n1,2,No opinion\n2,1,3\n1,2,3\n");
    write("ranks.txt", "Ann,Bob\n1,2\n");
    write(
        "tally.txt", "Option 1----->: Yes\nOption 2----->: No\nV: 12 ann\nV: 12 bob\nV: 21 cleo\n");
    write("letter.txt", "Dear choir\n");
    write("stranger.blt", CHOIR.replace("3 2 1 0", "3 2 7 0"));
    write("unended.blt", CHOIR.replace("3 2 1 0", "3 2 1"));
    write("nameless.blt", CHOIR.substring(0, CHOIR.indexOf("\"Bob\"")));
    write("narrow.csv", "Ann,Bob,Cleo\n1,2,3\n1,2\n");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private Spoken count(String... arguments) {
    return counted(directory, arguments);
  }

  private static Spoken counted(Path directory, String... arguments) {
    var all = new ArrayList<>(List.of("count"));
    all.addAll(List.of(arguments));
    return Spoken.of(directory, all.toArray(String[]::new));
  }

  @Test
  @DisplayName("shows who is elected and why, then every stage")
  void showsTheCount() {
    Spoken spoken = count("choir.blt", "--rule", "irv/plain");
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.out())
        .startsWith("Choir\nRule     irv/plain\n")
        .contains("Elected\n  Bob (stage 2, ")
        .contains("Stage 1: first preferences\n                 4  Ann\n")
        .contains("Stage 2: exclusion of Cleo, fewest votes\n                 5  Bob\n");
    assertThat(spoken.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "choir.blt, irv/plain, Bob",
    "choir.txt, irv/plain, Bob",
    "ranks.csv, schulze/elekto, Ann",
    "ranks.txt, schulze/elekto, Ann",
    "tally.txt, schulze/winning-votes, Yes"
  })
  @DisplayName("tells the format by the content, or else by the ending")
  void guessesTheFormat(String file, String rule, String winner) {
    Spoken spoken = count(file, "--rule", rule, "--seats", "1");
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.out()).contains("Elected\n  " + winner + " (");
  }

  @Test
  @DisplayName("reads the format that is named, whatever the ending")
  void readsTheNamedFormat() throws IOException {
    write("misnamed.csv", CHOIR);
    assertThat(count("misnamed.csv", "--rule", "irv/plain").exit()).isZero();
    assertThat(count("misnamed.csv", "--rule", "irv/plain", "--format", "csv").exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("gives machines the count sheet as JSON")
  void writesJson() {
    Spoken spoken = count("choir.blt", "--rule", "stv/scotland-2011", "--json");
    var keys = new TreeSet<String>();
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), spoken.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          keys.add(json.currentName());
        }
      }
    }
    assertThat(keys)
        .contains("rule", "seats", "quota", "valid", "invalid", "elected", "stages", "ties", "hash")
        .contains("n", "action", "totals", "nonTransferable", "loss", "name", "stage", "reason");
    assertThat(spoken.out()).contains("\"quota\":\"5.00000\"").endsWith("}\n");
    assertThat(spoken.exit()).isZero();
  }

  @Test
  @DisplayName("stops at a tie that nothing settles, elects nobody, and says what to declare")
  void stopsAtATie() {
    Spoken spoken = count("tied.blt", "--rule", "irv/plain");
    assertThat(spoken.out()).startsWith("Undecided at stage ").doesNotContain("Elected");
    assertThat(spoken.err()).contains("--tie \"casting:", ";Ann;Bob\" for Ann.");
    assertThat(spoken.exit()).isEqualTo(1);
  }

  @Test
  @DisplayName("takes the casting vote that it asked for")
  void takesTheCastingVote() {
    String asked = count("tied.blt", "--rule", "irv/plain").err();
    String decision = asked.substring(asked.indexOf('"') + 1, asked.lastIndexOf('"'));
    Spoken spoken = count("tied.blt", "--rule", "irv/plain", "--tie", decision);
    assertThat(spoken.err()).isEmpty();
    assertThat(spoken.out()).contains("Elected\n", "Tie at stage ", "casting vote: Ann");
    assertThat(spoken.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lot:" + SEED, "order:Bob;Ann;Cleo"})
  @DisplayName("settles a tie by the policy declared, and lists it")
  void settlesATie(String policy) {
    Spoken spoken = count("tied.blt", "--rule", "irv/plain", "--tie", "latest", "--tie", policy);
    assertThat(spoken.out()).contains("Elected\n", "Tie at stage ", "between Ann, Bob");
    assertThat(spoken.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          missing.blt --rule irv/plain                      | There is no file missing.blt.
          stranger.blt --rule irv/plain                     | stranger.blt: line 3: expected the number of a candidate from 1 to 3, found "7"
          unended.blt --rule irv/plain                      | unended.blt: line 3: expected a ballot: weight, preferences, 0
          nameless.blt --rule irv/plain                     | nameless.blt: line 7: expected the name of candidate 2, found nothing
          narrow.csv --rule schulze/elekto --seats 1        | narrow.csv: line 3: expected 3 cells, found "1,2"
          letter.txt --rule irv/plain                       | Give --format binary or blt or preflib or csv or debian or
          choir.blt --rule irv/plain --format btl           | did you mean `blt`?
          choir.blt                                         | Name a counting rule
          --rule irv/plain                                  | Name a file of ballots
          choir.blt --rule stv/scotland-2010                | did you mean stv/scotland-2011?
          choir.blt --rule schulze                          | did you mean schulze/elekto or schulze/margins or
          choir.blt --rule rubbish                          | No counting rule is called rubbish.
          ranks.csv --rule schulze/elekto                   | ranks.csv does not say how many seats there are. Give --seats N.
          choir.blt --rule irv/plain --seats 0              | expected between 1 and 10000 seats, found 0
          choir.blt --rule irv/plain --seats 2              | an instant runoff fills one seat
          choir.blt --rule committee/equal-shares           | this rule counts approvals
          choir.blt --rule stv/ireland-1992                 | declare a lot from a committed seed
          choir.blt --rule irv/plain --tie lott:00          | did you mean `lot`?
          choir.blt --rule irv/plain --tie lot:00           | 32 at least
          choir.blt --rule irv/plain --tie order:Anne;Bob   | no candidate is called "Anne"
          choir.blt --rule irv/plain --tie casting:x;Ann    | the one chosen first
          """)
  @DisplayName("says what is wrong and where, ends with 2, and gives no part of a result")
  void refuses(String arguments, String message) {
    Spoken spoken = count(arguments.strip().split(" +"));
    assertThat(spoken.err()).startsWith("commune: ").contains(message).doesNotContain("\tat ");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("writes a page with the same figures")
  void writesAPage() throws IOException {
    Spoken spoken = count("choir.blt", "--rule", "irv/plain", "--html", "choir.html");
    assertThat(spoken.out()).isEqualTo(count("choir.blt", "--rule", "irv/plain").out());
    assertThat(Files.readString(directory.resolve("choir.html")))
        .startsWith("<!doctype html>")
        .contains(
            "<title>Choir</title>", "<b>Bob</b>", "Cleo to Bob: 2", "<td class=\"c-won\">5</td>");
  }

  @Test
  @DisplayName("breaks ties in the order that the file declares, where that is asked for")
  void breaksTiesAsTheFileSays() throws IOException {
    write("declared.blt", "2 1\n[tie 2 1]\n2 1 0\n2 2 0\n0\n\"Ann\"\n\"Bob\"\n");
    assertThat(count("declared.blt", "--rule", "irv/plain").exit()).isEqualTo(1);
    assertThat(count("declared.blt", "--rule", "irv/plain", "--tie", "file").out())
        .contains("Elected\n  Bob (");
    assertThat(count("choir.blt", "--rule", "irv/plain", "--tie", "file").err())
        .contains("the file declares no order of ties");
  }

  @Test
  @DisplayName("says how it is used when seats are no number, and ends with 2")
  void refusesSeatsInWords() {
    Spoken spoken = count("choir.blt", "--rule", "irv/plain", "--seats", "two");
    assertThat(spoken.err()).contains("--seats", "two").doesNotContain("\tat ");
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("lists every rule there is, each with a source")
  void listsTheRules() {
    List<String> lines = count("rules").out().lines().toList();
    List<Edition> rules = new ArrayList<>(Editions.all());
    rules.addAll(TwoRound.all());
    assertThat(lines).hasSize(2 * (rules.size() + BudgetRule.all().size()));
    for (int i = 0; i < rules.size(); i++) {
      assertThat(lines.get(2 * i)).isEqualTo(rules.get(i).id() + "  " + rules.get(i).title());
      assertThat(lines.get(2 * i + 1))
          .startsWith("    " + rules.get(i).provisions().getFirst().source());
    }
    BudgetRule.all().forEach(rule -> assertThat(lines).contains(rule.id() + "  " + rule.title()));
  }

  static List<String> rules() {
    return Stream.<Edition>concat(Editions.all().stream(), TwoRound.all().stream())
        .map(Edition::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  @DisplayName("counts by any rule there is, or says why it cannot")
  void countsByEveryRule(String rule) {
    Spoken spoken = count("choir.blt", "--rule", rule, "--tie", "lot:" + SEED);
    assertThat(spoken.exit()).as(spoken.err()).isIn(0, 2);
    assertThat(spoken.exit() == 0 ? spoken.out() : spoken.err()).contains(rule);
  }

  @Test
  @DisplayName("tells all that one rule lays down, each thing with its source")
  void tellsOneRule() {
    assertThat(count("rules", "stv/scotland-2011").out())
        .contains("arithmetic: transfer values to 5 decimals", "[SSI 2007/42 Sch. 1 rule 48(3)]");
    assertThat(count("rules", "stv/scotland").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scottish_ward_glasgow_calton_2007.blt --rule stv/scotland-2011      | # ALTERNATIVE NAME 8: George Redmond (Lab); # ALTERNATIVE NAME 10: Alison E Thewliss (SNP); # ALTERNATIVE NAME 9: Ruth Simpson (Lab)
          takoma_park_ward5_2007.blt --rule irv/plain                         | Reuben Snipper
          kubernetes_steering_2018.csv --rule schulze/elekto --seats 3        | Aaron Crickenberger; Timothy St. Clair; Davanum Srinivas
          """)
  @DisplayName("elects in real elections those who were elected")
  void electsWhoWasElected(String arguments, String winners) {
    Spoken spoken = counted(sharedElections(), arguments.strip().split(" +"));
    List<String> elected =
        spoken
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Elected"))
            .skip(1)
            .takeWhile(line -> !line.isEmpty())
            .map(line -> line.substring(2, line.lastIndexOf(" (stage")))
            .toList();
    assertThat(elected).containsExactly(winners.split("; "));
    assertThat(spoken.exit()).isZero();
  }

  private static Path sharedElections() {
    for (Path at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("elections");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return abort("skipped: no folder ../shared/elections beside the repository");
  }
}
