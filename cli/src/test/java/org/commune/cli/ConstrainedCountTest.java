package org.commune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Groups, vacancies, rounds, districts and lots")
final class ConstrainedCountTest {
  private static final String SEED = "00112233445566778899aabbccddeeff";

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    write(
        "council.blt",
        "4 2\n40 1 2 0\n34 2 1 0\n16 3 4 0\n15 4 3 0\n0\n\"Ann\"\n\"Bea\"\n\"Cem\"\n\"Dov\"\n\"Council\"\n");
    write("groups.csv", "name,gender\nAnn,women\nBea,women\nCem,men\nDov,men\n");
    write("few.csv", "name,gender\nAnn,women\n");
    write("other.csv", "name,gender\nAnne,women\n");
    write("two.blt", "2 1\n6 1 0\n4 2 0\n0\n\"Ann\"\n\"Bea\"\n\"\"\n");
    write("zurich.csv", "district,seats,Red,Blue\nNorth,2,100,100\nSouth,2,100,100\n");
    write("bad.csv", "district,seats,Red,Blue\nNorth,2,100\n");
    write("lists.csv", "Red,60,1,1\nBlue,40,1,3\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private Spoken said(String arguments) {
    return Spoken.of(directory, arguments.strip().split(" +"));
  }

  @Test
  @DisplayName("a guarantee elects who would not have been, and is refused when nobody can keep it")
  void guarantees() {
    String count = "count council.blt --rule stv/scotland-2011";
    assertThat(said(count).out()).contains("Ann (stage 1", "Bea (stage");
    assertThat(said(count + " --groups groups.csv --guarantee gender:men:1").out())
        .contains("Ann (stage 1", "Cem (stage")
        .doesNotContain("Bea (stage");
    assertThat(said(count + " --groups groups.csv --cap gender:women:0").out())
        .contains("Cem (stage", "Dov (stage");
  }

  @Test
  @DisplayName("a vacancy goes to the one whom the same ballots elect, those who still sit kept")
  void vacancies() {
    String vacancy = "count vacancy council.blt --rule stv/scotland-2011";
    assertThat(said(vacancy + " --leaving Bea").out()).startsWith("Cem takes the seat of Bea.");
    assertThat(said(vacancy + " --leaving Bea --unwilling Cem").out())
        .startsWith("Dov takes the seat of Bea.");
    assertThat(said(vacancy + " --leaving Bea --sitting Dov").out())
        .startsWith("Ann takes the seat of Bea.");
    assertThat(said(vacancy + " --leaving Ann --json").out()).contains("\"rule\":\"stv/scotland");
  }

  @Test
  @DisplayName("a draw keeps what it must, is the same again, and another for another purpose")
  void draws() {
    String draw = "draw groups.csv --seed " + SEED + " --number 2";
    Spoken first = said(draw);
    assertThat(first.exit()).isZero();
    assertThat(said(draw)).isEqualTo(first);
    assertThat(said(draw + " --purpose again").out()).isNotEqualTo(first.out());
    assertThat(said(draw + " --guarantee gender:men:2").out())
        .contains("Drawn\n")
        .containsPattern("  (Cem\n  Dov|Dov\n  Cem)\n");
    String commitment = said("draw --seed " + SEED).out().strip();
    assertThat(said(draw + " --commitment " + commitment)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count council.blt --rule stv/scotland-2011 --guarantee gender:men:1                        | nobody has the kind of group "gender"; no groups are given
          count council.blt --rule stv/scotland-2011 --groups few.csv                                | few.csv has no line for Bea
          count council.blt --rule stv/scotland-2011 --groups other.csv                              | other.csv: nobody stands who is called "Anne"
          count council.blt --rule stv/scotland-2011 --groups groups.csv --guarantee gender:mn:1     | nobody has the gender "mn"; did you mean `men`?
          count council.blt --rule stv/scotland-2011 --groups groups.csv --guarantee gender:1        | write KIND:GROUP:N
          count council.blt --rule stv/scotland-2011 --groups groups.csv --cap gender                | write KIND:GROUP:N
          count council.blt --rule stv/scotland-2011 --groups groups.csv --guarantee gender:men:3    | no choice of 2 from these candidates keeps the constraints: at least 3 of gender men.
          count council.blt --rule two-round/top-two --cap gender:1                                  | --cap and --guarantee are not for two-round/top-two.
          count council.blt --rule stv/scotland-2011 --second two.blt                                | for elections of two rounds
          count two.blt --rule two-round/top-two --second council.blt                                | the first round elects Ann, so there is no second
          count two.blt --rule two-round/top-two --seats 2                                           | two-round/top-two fills one seat, not 2.
          count two.blt --rule two-round/french-assembly                                             | it needs the number of registered voters
          count vacancy council.blt --rule stv/scotland-2011 --leaving Cem                           | Cem was not elected by these ballots under stv/scotland-2011. Elected were: Ann, Bea.
          count vacancy council.blt --rule stv/scotland-2011 --leaving Ann --sitting Ann             | Ann cannot leave and still sit.
          count vacancy council.blt --rule stv/scotland-2011 --leaving Anne                          | nobody stands who is called "Anne"
          apportion districts bad.csv                                                                | bad.csv: line 2: expected a district that was not there yet, its seats, and 2 numbers
          apportion districts zurich.csv --rule hare                                                 | divisors are needed here
          apportion mixed lists.csv --house 5 --overhang kep                                         | did you mean `kept`?
          draw groups.csv --seed 00 --number 2                                                       | --seed 00: write hexadecimal digits, an even number and 32 at least
          draw groups.csv --seed 00112233445566778899aabbccddeeff                                    | Say how many are drawn
          draw groups.csv --seed 00112233445566778899aabbccddeeff --number 9                         | cannot draw 9 people of a pool of 4
          draw groups.csv --seed 00112233445566778899aabbccddeeff --number 1 --stratum gender:men:1  | leave out --number
          draw groups.csv --seed 00112233445566778899aabbccddeeff --number 1 --commitment 00         | is not the one that was committed to
          draw council.blt --seed 00112233445566778899aabbccddeeff --number 1                        | council.blt: line 1: expected a first line such as name,employer,region
          """)
  @DisplayName("what cannot be is refused in words, with 2 and without a part of a result")
  void refuses(String arguments, String message) {
    Spoken spoken = said(arguments);
    assertThat(spoken.err()).startsWith("commune: ").contains(message).doesNotContain("\tat ");
    assertThat(spoken.out()).isEmpty();
    assertThat(spoken.exit()).isEqualTo(2);
  }

  @Test
  @DisplayName("every district and every list has its seats, and overhang its answer")
  void bothWays() {
    assertThat(said("apportion districts zurich.csv").out())
        .contains("2          1          1", "Red: 100, 2 seats");
    assertThat(said("apportion mixed lists.csv --house 5 --overhang not-seated").out())
        .contains("House     5", "     2       2          0                     1  Blue");
    assertThat(said("apportion mixed lists.csv --house 5 --overhang kept").out())
        .contains("House     6, planned 5");
  }
}
