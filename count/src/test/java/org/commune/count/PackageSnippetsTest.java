package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.commune.count.rule.StvEditions;
import org.junit.jupiter.api.Test;

/** The examples of the package's documentation, word for word. */
class PackageSnippetsTest {

  @Test
  void a_council_is_elected() {
    // snippet
    var ballots =
        Ballots.of(
            List.of("Anna", "Boris", "Clara"),
            Ballot.of(40, Ranking.of(0, 2)),
            Ballot.of(25, Ranking.of(1)),
            Ballot.of(15, Ranking.of(2, 1)));
    var election = Election.of(StvEditions.scotland(), 2, TiePolicy.open());

    String answer =
        switch (Counting.count(election, ballots)) {
          case CountSheet sheet -> "elected: " + String.join(", ", sheet.winners());
          case OpenTie tie -> "the chair decides between " + tie.candidates();
        };
    // end

    assertThat(answer).isEqualTo("elected: Anna, Clara");
  }

  @Test
  void a_refusal_says_by_how_much() {
    // snippet
    var rule = Quorum.atLeast(Base.ELIGIBLE, Fraction.parse("1/3"));
    Answer answer = rule.judge(Tally.of(12, 7, 1).withPresent(21).withEligible(64));
    // answer.sentence(): "22 needed, 21 given: one third of 64 entitled to vote is 64/3"
    // end

    assertThat(answer.met()).isFalse();
    assertThat(answer.sentence())
        .isEqualTo("22 needed, 21 given: one third of 64 entitled to vote is 64/3");
  }

  @Test
  void the_documentation_shows_these_very_lines() throws Exception {
    String shown = words("src/main/java/org/commune/count/package-info.java");
    String here =
        Files.readString(source("src/test/java/org/commune/count/PackageSnippetsTest.java"));

    String[] parts = here.split(" // snippet\\n");
    for (String part : List.of(parts).subList(1, 3)) {
      assertThat(shown).contains(squeezed(part.substring(0, part.indexOf("// end\n"))));
    }
  }

  private static String words(String file) throws Exception {
    return Files.readAllLines(source(file)).stream()
        .map(line -> line.replaceFirst("^ \\* ?", ""))
        .collect(
            Collectors.collectingAndThen(Collectors.joining("\n"), PackageSnippetsTest::squeezed));
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** From the module's folder or from the repository's. */
  private static Path source(String file) {
    Path here = Path.of(file);
    return Files.exists(here) ? here : Path.of("count").resolve(file);
  }
}
