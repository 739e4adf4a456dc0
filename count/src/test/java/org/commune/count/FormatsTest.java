package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.commune.count.format.BallotFile;
import org.commune.count.format.Blt;
import org.commune.count.format.DebianTally;
import org.commune.count.format.MalformedBallots;
import org.commune.count.format.RankTable;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/** Files as they are found, good and bad. */
class FormatsTest {

  private static final String SLOPPY =
      """
      # a ward
      3, 2     # candidates, seats
      -2
      4 1 2 0
      1.5 2=3 - 1 0

      (7) 2, 3 0
      0
      "Anna # One"
      Boris without quotes
      "Clara"
      "Ward 9"
      """;

  @Test
  void a_sloppy_blt_file_is_read_with_every_mark() throws Exception {
    BallotFile file = Blt.read(SLOPPY);

    assertThat(file.seats()).hasValue(2);
    assertThat(file.ballots().names())
        .containsExactly("Anna # One", "Boris without quotes", "Clara");
    assertThat(file.ballots().candidates().get(1).withdrawn()).isTrue();
    assertThat(file.ballots().title()).isEqualTo("Ward 9");
    assertThat(file.ballots().profile().papers()).isEqualTo(4);
    assertThat(file.ballots().others().getFirst())
        .isEqualTo(
            new Ballot(
                new Ranking(
                    List.of(new Mark.Equal(List.of(1, 2)), new Mark.Skipped(), new Mark.Choice(0)),
                    new TreeSet<>()),
                Fraction.of(3, 2)));
  }

  @Test
  void a_bad_blt_file_is_refused_with_its_line_and_what_was_expected() {
    assertThatThrownBy(() -> Blt.read("3 2\n4 1 9 0\n"))
        .hasMessage("line 2: expected the number of a candidate from 1 to 3, found \"9\"");
    assertThatThrownBy(() -> Blt.read("3\n")).hasMessageStartingWith("line 1: expected the number");
    assertThatThrownBy(() -> Blt.read("2 1\n4 1 2\n")).hasMessageContaining("weight, preferences");
    assertThatThrownBy(() -> Blt.read("2 1\n0 1 0\n0\n")).hasMessageContaining("a positive weight");
    assertThatThrownBy(() -> Blt.read("2 1\n1 1 0\n0\n\"A\"\n\"A\"\n"))
        .hasMessageContaining("line 5: expected a name that no other");
    assertThatThrownBy(() -> Blt.read("2 1\n1 1 0\n"))
        .hasMessageContaining("line 3: expected a ballot");
  }

  @Test
  void a_table_of_ranks_keeps_no_opinion_apart_from_a_blank() throws Exception {
    var ballots = RankTable.read("A,\"B, of course\",C\n1,No opinion,\n2,2,1\n").ballots();

    assertThat(ballots.names()).containsExactly("A", "B, of course", "C");
    assertThat(ballots.ballots().getFirst().marking()).isEqualTo(Ranking.of(0).withNoOpinionOn(1));
    assertThat(((Ranking) ballots.ballots().getLast().marking()).classes())
        .containsExactly(List.of(2), List.of(0, 1));
    assertThatThrownBy(() -> RankTable.read("A,B\n1\n"))
        .hasMessageContaining("line 2: expected 2 cells");
    assertThatThrownBy(() -> RankTable.read("A,B\n1,x\n")).hasMessageContaining("a rank");
  }

  @Test
  void a_debian_tally_sheet_has_ranks_by_option() throws Exception {
    var ballots =
        DebianTally.read(
                """
                   Option 1------>: Keep it
                /  Option 2---->: Drop it
                |/ Option 3-->: None of the above
                V: 1-2\tf00
                V: 221\tbar
                """)
            .ballots();

    assertThat(ballots.names()).containsExactly("Keep it", "Drop it", "None of the above");
    var matrix = PairwiseMatrix.from(ballots, PairwiseMatrix.Unranked.LAST);
    assertThat(matrix.prefer(0, 1)).isEqualTo(Fraction.ONE);
    assertThat(matrix.prefer(2, 0)).isEqualTo(Fraction.ONE);
    assertThat(matrix.prefer(2, 1)).isEqualTo(Fraction.of(2));
    assertThatThrownBy(() -> DebianTally.read("V: 12\nV: 123\n"))
        .hasMessageContaining("line 2: expected 2 ranks");
    assertThatThrownBy(() -> DebianTally.read("V: 1?\n")).hasMessageContaining("a rank from 1");
  }

  /** A good file with some characters changed, dropped or doubled. */
  private static Gen<String> spoilt(String good) {
    return source -> {
      var text = new StringBuilder(good);
      int changes = 1 + (int) source.upTo(5);
      for (int i = 0; i < changes; i++) {
        int at = (int) source.upTo(text.length() - 1L);
        String other =
            Gens.choose(List.of("", "0", "9", "-", "=", "\"", "\n", " ", ",", "#", "é", "1/0"))
                .draw(source);
        text.replace(at, at + 1, other);
      }
      return text.toString();
    };
  }

  @Test
  void a_spoilt_file_is_read_or_refused_and_nothing_else() {
    Property.forAll(spoilt(SLOPPY)).withTrials(3_000).check(text -> readOrRefused(text));
    Property.forAll(spoilt("A,B,C\n1,No opinion,\n2,2,1\n"))
        .withTrials(2_000)
        .check(text -> readOrRefused(text));
    Property.forAll(spoilt("Option 1-->: A\nOption 2-->: B\nV: 1-\nV: 21\n"))
        .withTrials(2_000)
        .check(text -> readOrRefused(text));
  }

  private static void readOrRefused(String text) {
    for (Reader reader : List.<Reader>of(Blt::read, RankTable::read, DebianTally::read)) {
      try {
        assertThat(reader.read(text).ballots().candidates()).isNotEmpty();
      } catch (MalformedBallots refused) {
        assertThat(refused.line()).isPositive();
      }
    }
  }

  private interface Reader {
    BallotFile read(String text) throws MalformedBallots;
  }
}
