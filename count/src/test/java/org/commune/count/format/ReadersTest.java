package org.commune.count.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commune.count.Approval;
import org.commune.count.Ballot;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Marking;
import org.commune.count.Ranking;
import org.commune.count.Scores;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Files as they are found")
class ReadersTest {

  private static final String DROOP =
      """
      3 2
      [nick ann bob cleo]
      [tie cleo ann bob] # settled by lot beforehand
      [droop --rule=meek]
      -bob
      4 ann bob 0
      (17) 1 2=3 - 1 0
      0
      "Ann" # the first
      "William "Bill" Bob", "Labour"
      Cleo
      """;

  private static final String PREFLIB =
      """
      # FILE NAME: 00001-00000001.toi
      # TITLE: A ward
      # DATA TYPE: toi
      # NUMBER ALTERNATIVES: 3
      # ALTERNATIVE NAME 1: Ann
      # ALTERNATIVE NAME 2: Bob: junior
      # ALTERNATIVE NAME 3: Cleo
      3: 1,{2,3}
      2: 2
      """;

  private static final String CAT =
      """
      # DATA TYPE: cat
      # NUMBER CATEGORIES: 3
      # CATEGORY NAME 1: Yes
      # CATEGORY NAME 2: Maybe
      # CATEGORY NAME 3: No
      # ALTERNATIVE NAME 1: Ann
      # ALTERNATIVE NAME 2: Bob
      # ALTERNATIVE NAME 3: Cleo
      4: {1,2},{},3
      1: {},2,{}
      """;

  private static final String RCTAB =
      """
      RCTab CVR Id,Precinct,Rank 1,Rank 2,Rank 3
      42-1-1,North,Ann,undervote,Bob
      42-1-2,North,overvote,Ann,
      42-1-3,South,"Ann
      Cleo",Ann,undervote
      42-1-4,South,undervote,undervote,undervote
      """;

  private static final String PABULIB =
      """
      META
      key;value
      description;A district
      vote_type;cumulative
      budget;1000
      PROJECTS
      project_id;cost;name;category
      7;500;"Benches; new ones";green
      9;800;Lamps;
      VOTES
      voter_id;age;vote;points
      1;33;9,7;2,0.5
      2;;;
      """;

  private static final String ABIF =
      """
      # a comment
      {"title": "Capital of \\"Tennessee\\""}
      =Mem:[Memphis # 1]
      42:Mem>Nash=Chat  # south-west
      26*Nash,Chat>[Knoxville city]
      15:Chat/5>Nash/3
      """;

  private static final String NIST =
      """
      {"@type": "CVR.CastVoteRecordReport",
       "Election": [{
         "Candidate": [{"@id": "c1", "Name": "Ann"}, {"@id": "c2", "Name": "Bob"}],
         "Contest": [{
           "@id": "k", "Name": "Mayor", "VoteVariation": "rcv", "NumberElected": 1,
           "ContestSelection": [
             {"@id": "s1", "CandidateIds": ["c1"]},
             {"@id": "s2", "CandidateIds": ["c2"]},
             {"@id": "s3", "IsWriteIn": true}]}]}],
       "CVR": [
        {"CurrentSnapshotId": "b", "CVRSnapshot": [
          {"@id": "a", "CVRContest": []},
          {"@id": "b", "CVRContest": [{"ContestId": "k", "CVRContestSelection": [
            {"ContestSelectionId": "s2", "SelectionPosition": [
              {"HasIndication": "yes", "Rank": 1}, {"HasIndication": "no", "Rank": 2}]},
            {"ContestSelectionId": "s1", "Rank": 3}]}]}]},
        {"CurrentSnapshotId": "b", "CVRSnapshot": [
          {"@id": "b", "CVRContest": [{"ContestId": "k", "CVRContestSelection": [
            {"ContestSelectionId": "s1", "SelectionPosition": [
              {"HasIndication": "yes", "IsAllocable": "no", "Rank": 1}]},
            {"ContestSelectionId": "s3", "SelectionPosition": [
              {"HasIndication": "yes", "IsAllocable": "no", "Rank": 1}]},
            {"SelectionPosition": [{"HasIndication": "yes", "Rank": 2}]}]}]}]},
        {"CurrentSnapshotId": "b", "CVRSnapshot": [
          {"@id": "b", "CVRContest": [{"ContestId": "k"}, {"ContestId": "other"}]}]}]}
      """;

  private static String file(BallotFormat format) {
    return switch (format) {
      case BLT -> DROOP;
      case PREFLIB -> PREFLIB;
      case CSV -> "Ann,\"Bob, junior\"\n1,No opinion\n2,\n";
      case DEBIAN -> "Option 1-->: Ann\nOption 2-->: Bob\nV: 1-\nV: 21\n";
      case RCTAB -> RCTAB;
      case NIST -> NIST;
      case PABULIB -> PABULIB;
      case ABIF -> ABIF;
      case BINARY -> throw new IllegalArgumentException("no text");
    };
  }

  private static BallotFile read(BallotFormat format, String text) throws MalformedBallots {
    return format.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static List<Marking> markings(BallotFormat format, String text) throws MalformedBallots {
    return read(format, text).ballots().ballots().stream().map(Ballot::marking).toList();
  }

  private static Ranking ranking(Mark... marks) {
    return new Ranking(List.of(marks), new TreeSet<>());
  }

  private static Mark choice(int candidate) {
    return new Mark.Choice(candidate);
  }

  private static Mark equal(int... candidates) {
    return new Mark.Equal(Arrays.stream(candidates).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource(value = BallotFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "BINARY")
  @DisplayName("are told by their content")
  void told(BallotFormat format) {
    String name = format == BallotFormat.CSV ? "x.csv" : "x.txt";
    assertThat(BallotFormat.of(name, file(format).getBytes(StandardCharsets.UTF_8)))
        .hasValue(format);
  }

  @Test
  @DisplayName("in BLT may have nicknames, a declared order of ties, and parties after names")
  void blt() throws Exception {
    BallotFile file = read(BallotFormat.BLT, DROOP);
    assertThat(file.ballots().names()).containsExactly("Ann", "William \"Bill\" Bob", "Cleo");
    assertThat(file.tieOrder()).containsExactly("Cleo", "Ann", "William \"Bill\" Bob");
    assertThat(file.ballots().candidates().get(1).withdrawn()).isTrue();
    assertThat(file.ballots().candidates().get(1).groups()).containsEntry("party", "Labour");
    assertThat(markings(BallotFormat.BLT, DROOP))
        .containsExactly(Ranking.of(0, 1), ranking(equal(1, 2), new Mark.Skipped(), choice(0)));
  }

  @Test
  @DisplayName("of PrefLib hold orders with ties, or categories as approvals or points")
  void prefLib() throws Exception {
    assertThat(markings(BallotFormat.PREFLIB, PREFLIB))
        .containsExactly(ranking(choice(0), equal(1, 2)), Ranking.of(1));
    assertThat(read(BallotFormat.PREFLIB, PREFLIB).ballots().names()).contains("Bob: junior");
    assertThat(read(BallotFormat.PREFLIB, PREFLIB).ballots().title()).isEqualTo("A ward");
    assertThat(markings(BallotFormat.PREFLIB, CAT))
        .containsExactly(Scores.of(Map.of(0, 2L, 1, 2L, 2, 0L)), Scores.of(Map.of(1, 1L)));
    String two = CAT.replace("CATEGORIES: 3", "CATEGORIES: 2").replace(",{},3", ",3");
    assertThat(markings(BallotFormat.PREFLIB, two.replace("{},2,{}", "{},2")))
        .containsExactly(Approval.of(0, 1), Approval.of());
  }

  @Test
  @DisplayName("of PrefLib in the older form are read too")
  void olderPrefLib() throws Exception {
    String old = "2\n1,Ann\n2,Bob\n5,5,2\n3,1,2\n2,{1,2}\n";
    assertThat(markings(BallotFormat.PREFLIB, old))
        .containsExactly(Ranking.of(0, 1), ranking(equal(0, 1)));
    assertThat(read(BallotFormat.PREFLIB, old).ballots().weight()).isEqualTo(Fraction.of(5));
  }

  @Test
  @DisplayName("of RCTab keep skipped ranks, overvotes and marks made twice")
  void rcTab() throws Exception {
    assertThat(markings(BallotFormat.RCTAB, RCTAB))
        .containsExactly(
            ranking(choice(0), new Mark.Skipped(), choice(1)),
            ranking(new Mark.Overvoted(), choice(0)),
            ranking(equal(0, 2), choice(0)),
            Ranking.of());
    assertThat(markings(BallotFormat.RCTAB, "Ann,Bob,Cleo\n1,,3\n2,2,\n,,\n"))
        .containsExactly(
            ranking(choice(0), new Mark.Skipped(), choice(2)),
            ranking(new Mark.Skipped(), equal(0, 1)),
            Ranking.of());
  }

  @Test
  @DisplayName("of cast vote records keep the current snapshot, overvotes and skipped ranks")
  void nist() throws Exception {
    BallotFile file = read(BallotFormat.NIST, NIST);
    assertThat(file.seats()).hasValue(1);
    assertThat(file.ballots().title()).isEqualTo("Mayor");
    assertThat(file.ballots().names()).containsExactly("Ann", "Bob", "Write-in");
    assertThat(markings(BallotFormat.NIST, NIST))
        .containsExactly(
            ranking(choice(1), new Mark.Skipped(), choice(0)),
            ranking(equal(0, 2), new Mark.Overvoted()),
            Ranking.of());
  }

  @Test
  @DisplayName("of cast vote records with several contests are read by the contest that is named")
  void severalContests() throws Exception {
    String two =
        NIST.replace(
            "\"Contest\": [{",
            """
            "Contest": [{"@id": "other", "Name": "Clerk", "ContestSelection":
              [{"@id": "s9", "Selection": "Yes"}]}, {\
            """);
    byte[] bytes = two.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BallotFormat.NIST.read(bytes, Optional.empty()))
        .hasMessageContaining("one contest; name one with --contest, found \"Clerk; Mayor\"");
    assertThat(BallotFormat.NIST.read(bytes, Optional.of("Clerk")).ballots().ballots()).hasSize(1);
    assertThat(BallotFormat.NIST.read(bytes, Optional.of("k")).ballots().ballots()).hasSize(3);
  }

  @Test
  @DisplayName("of Pabulib hold points, approvals or orders of projects")
  void pabulib() throws Exception {
    BallotFile file = read(BallotFormat.PABULIB, PABULIB);
    assertThat(file.ballots().names()).containsExactly("Benches; new ones", "Lamps");
    assertThat(file.ballots().candidates().getFirst().groups()).containsEntry("category", "green");
    Scores first = (Scores) file.ballots().ballots().getFirst().marking();
    assertThat(first.points()).containsEntry(1, Fraction.of(2)).containsEntry(0, Fraction.HALF);
    assertThat(markings(BallotFormat.PABULIB, PABULIB.replace("cumulative", "approval")))
        .containsExactly(Approval.of(0, 1), Approval.of());
    assertThat(markings(BallotFormat.PABULIB, PABULIB.replace("cumulative", "ordinal")))
        .containsExactly(Ranking.of(1, 0), Ranking.of());
  }

  @Test
  @DisplayName("of BLT pass over comments of several lines, whatever stands in them")
  void blockComments() throws Exception {
    String plain = "2 1\n2 1 2 0\n\n\n3 2 0\n0\n\"Ann /* Bo\"\n\"Cy # */\"\n\"T\"\n";
    String said =
        "2 1 /* two men */"
            + "\n2 1 /* 2 */ 2 0\n/* 9 1 0\n9 2 0 */\n3 2 0 # no /* here\n0\n"
            + "\"Ann /* Bo\"\n\"Cy # */\"\n\"T\" /* ward\n*/";
    assertThat(read(BallotFormat.BLT, said).ballots().hash())
        .isEqualTo(read(BallotFormat.BLT, plain).ballots().hash());
    assertThat(read(BallotFormat.BLT, said).ballots().weight()).isEqualTo(Fraction.of(5));
    assertThatThrownBy(() -> read(BallotFormat.BLT, "2 1\n1 1 0\n/* 1 2 0\n0\n\"A\"\n\"B\"\n"))
        .hasMessageContaining("line 3: expected the end */");
  }

  @Test
  @DisplayName("of Pabulib hold the budget and all costs, or none of them")
  void costs() throws Exception {
    String park =
        "META\nkey;value\nbudget;900,50\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
            + "1;600\n2;300\nVOTES\nvoter_id;vote\n1;1,2\n";
    Costs costs = read(BallotFormat.PABULIB, park).costs().orElseThrow();
    assertThat(costs.budget()).isEqualTo(Fraction.of(1801, 2));
    assertThat(costs.each()).containsExactly(Fraction.of(600), Fraction.of(300));
    assertThat(read(BallotFormat.PABULIB, park.replace("2;300", "2")).costs()).isEmpty();
    assertThat(read(BallotFormat.PABULIB, park.replace("budget", "money")).costs()).isEmpty();
    assertThatThrownBy(() -> read(BallotFormat.PABULIB, park.replace("2;300", "2;-3")))
        .hasMessageContaining("line 8: expected a cost above zero, found \"-3\"");
    assertThatThrownBy(() -> read(BallotFormat.PABULIB, park.replace("900,50", "much")))
        .hasMessageContaining("line 3: expected a budget above zero, found \"much\"");
  }

  @Test
  @DisplayName("of ABIF hold orders or ratings, and names declared or not")
  void abif() throws Exception {
    BallotFile file = read(BallotFormat.ABIF, ABIF);
    assertThat(file.ballots().title()).isEqualTo("Capital of \"Tennessee\"");
    assertThat(file.ballots().names())
        .containsExactly("Memphis # 1", "Nash", "Chat", "Knoxville city");
    assertThat(markings(BallotFormat.ABIF, ABIF))
        .containsExactly(
            ranking(choice(0), equal(1, 2)),
            ranking(equal(1, 2), choice(3)),
            Scores.of(Map.of(2, 5L, 1, 3L)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BLT     | [tie cleo ann bob]       | [tie cleo ann ann]      | line 3: expected [tie ...] with all 3
          BLT     | 4 ann bob 0              | 4 anne bob 0            | line 6: expected the number of a candidate from 1 to 3, found "anne"
          PREFLIB | 3: 1,{2,3}               | 3: 1,{2,4}              | line 8: expected alternatives from 1 to 3, each once
          PREFLIB | 3: 1,{2,3}               | 3: 1,{2,3               | line 8: expected an order such as 1,{2,3},4
          PREFLIB | 2: 2                     | 0: 2                    | line 9: expected a number of papers, a colon and an order
          PREFLIB | NAME 2: Bob: junior      | NAME 2: Ann             | line 6: expected a name that no other alternative has
          CSV     | 2,                       | 2                       | line 3: expected 2 cells
          CSV     | 1,No opinion             | "1,No opinion           | line 2: expected a closing quotation mark
          DEBIAN  | V: 21                    | V: 2                    | line 4: expected 2 ranks
          RCTAB   | 42-1-2,North,            | 42-1-2,                 | line 3: expected 5 cells
          PABULIB | 1;33;9,7;2,0.5           | 1;33;9,8;2,0.5          | line 12: expected the project_id of a project, found "8"
          PABULIB | 1;33;9,7;2,0.5           | 1;33;9,7;2              | line 12: expected 2 numbers of points
          PABULIB | vote_type;cumulative     | vote_type;sorted        | expected a vote_type
          PABULIB | VOTES                    | VOTE                    | expected the section VOTES
          ABIF    | 42:Mem>Nash=Chat         | 42:Mem>>Nash            | line 4: expected a number above 0, a colon and an order
          ABIF    | 15:Chat/5>Nash/3         | 15:Chat/5>Nash          | line 6: expected a rating for each candidate
          ABIF    | 42:Mem>Nash=Chat         | 42:Mem>Nash=Mem         | line 4: expected each candidate once
          NIST    | "ContestSelectionId": "s2" | "ContestSelectionId": "x" | line 14: expected the @id of a ContestSelection
          NIST    | "Rank": 3                | "Rank": 0               | line 16: expected Rank with a number from 1
          NIST    | "CVR": [                 | "CVR": [[               | expected JSON
          """)
  @DisplayName("are refused with the line and what was expected there")
  void refused(BallotFormat format, String good, String bad, String message) {
    String file = file(format);
    assertThat(file).contains(good);
    assertThatThrownBy(() -> read(format, file.replace(good, bad)))
        .isInstanceOf(MalformedBallots.class)
        .hasMessageStartingWith("line ")
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("that are not UTF-8 are refused with the line")
  void notUtf8() {
    byte[] latin = "2 1\n1 1 0\n0\n\"Zo\u00eb\"\n\"B\"\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> BallotFormat.BLT.read(latin, Optional.empty()))
        .hasMessage("line 4: expected text in UTF-8, found \"the byte eb\"");
  }

  /** A good file with some characters changed, dropped or doubled. */
  private static Gen<String> spoilt(String good) {
    return source -> {
      var text = new StringBuilder(good);
      int changes = 1 + (int) source.upTo(5);
      for (int i = 0; i < changes; i++) {
        int at = (int) source.upTo(text.length() - 1L);
        String other =
            Gens.choose(
                    List.of(
                        "", "0", "9", "-", "=", "\"", "\n", " ", ",", "#", "é", "{", ";", ":", "/"))
                .draw(source);
        text.replace(at, at + 1, other);
      }
      return text.toString();
    };
  }

  @ParameterizedTest
  @EnumSource(value = BallotFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "BINARY")
  @DisplayName("and spoilt are read or refused, and nothing else, by every reader")
  void spoiltFiles(BallotFormat format) {
    Property.forAll(spoilt(file(format)))
        .withTrials(1_000)
        .check(text -> {
          for (BallotFormat reader : BallotFormat.values()) {
            try {
              assertThat(read(reader, text).ballots().candidates()).isNotEmpty();
            } catch (MalformedBallots refused) {
              assertThat(refused.line()).isPositive();
            }
          }
        });
  }
}
