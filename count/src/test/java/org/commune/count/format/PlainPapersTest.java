package org.commune.count.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Counting;
import org.commune.count.CountingRule;
import org.commune.count.Election;
import org.commune.count.Fraction;
import org.commune.count.Mark;
import org.commune.count.Profile;
import org.commune.count.Ranking;
import org.commune.count.TiePolicy;
import org.commune.count.Workers;
import org.commune.count.rule.BucklinRule;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.DrawnPapersRule;
import org.commune.count.rule.Editions;
import org.commune.count.rule.InstantRunoffRule;
import org.commune.count.rule.MeekRule;
import org.commune.count.rule.StvRule;
import org.commune.count.sheet.SheetJson;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers held as distinct rankings are counted as papers one by one are. */
class PlainPapersTest {

  private static final TiePolicy LOT = TiePolicy.lot("5ca1ab1e");

  /** A file, and the same papers one by one. */
  private record Written(String text, Ballots papers) {}

  private static Gen<Written> files(int mostCandidates, int mostPapers) {
    return source -> {
      int size = 2 + (int) source.upTo(mostCandidates - 2L);
      var candidates = new ArrayList<Candidate>();
      // A name that looks like a paper must not be taken for one.
      for (int number : Gens.permutations(numbers(size)).draw(source)) {
        var candidate = Candidate.of("1 " + (number + 1) + " 0");
        candidates.add(source.chance(1, 8) ? candidate.asWithdrawn() : candidate);
      }
      var text = new StringBuilder("# papers\n" + size + " 1\n");
      for (int i = 0; i < size; i++) {
        text.append(candidates.get(i).withdrawn() ? "-" + (i + 1) + "\n" : "");
      }
      var ballots = new ArrayList<Ballot>();
      int papers = 1 + (int) source.upTo(mostPapers - 1L);
      for (int i = 0; i < papers; i++) {
        Ballot ballot = source.chance(1, 4) ? untidy(source, size) : plain(source, size);
        ballots.add(ballot);
        text.append(line(ballot, source));
      }
      text.append("0\n");
      candidates.forEach(candidate -> text.append(candidate.name()).append('\n'));
      text.append("Ward 9");
      return new Written(text.toString(), new Ballots("Ward 9", candidates, ballots));
    };
  }

  private static Ballot plain(Source source, int size) {
    List<Integer> order = Gens.permutations(numbers(size)).draw(source);
    int length = (int) source.upTo(size);
    long weight = source.chance(1, 2) ? 1 : 1 + source.upTo(11);
    return Ballot.of(
        weight, Ranking.of(order.subList(0, length).stream().mapToInt(c -> c).toArray()));
  }

  private static Ballot untidy(Source source, int size) {
    var marks = new ArrayList<Mark>();
    int length = (int) source.upTo(size);
    for (int i = 0; i < length; i++) {
      int a = (int) source.upTo(size - 1L);
      int b = (int) source.upTo(size - 1L);
      int kind = (int) source.upTo(5);
      if (kind == 0) {
        marks.add(new Mark.Skipped());
      } else {
        marks.add(kind == 1 && a != b ? new Mark.Equal(List.of(a, b)) : new Mark.Choice(a));
      }
    }
    Fraction weight = source.chance(1, 4) ? Fraction.of(1 + source.upTo(6), 4) : Fraction.ONE;
    return new Ballot(new Ranking(marks, new TreeSet<>()), weight);
  }

  private static String line(Ballot ballot, Source source) {
    var line = new StringBuilder(ballot.weight().toString());
    for (Mark mark : ((Ranking) ballot.marking()).marks()) {
      line.append(
          switch (mark) {
            case Mark.Choice(int candidate) -> " " + (candidate + 1);
            case Mark.Equal(var some) -> " " + (some.get(0) + 1) + "=" + (some.get(1) + 1);
            case Mark.Skipped() -> " -";
            case Mark.Overvoted() -> throw new IllegalStateException("blt cannot say so");
          });
    }
    return line
        + Gens.choose(List.of(" 0\n", " 0\n", " 0\r\n", "  0\n", " 0 # sic\n", " 0\n\n"))
            .draw(source);
  }

  private static List<Integer> numbers(int size) {
    return Stream.iterate(0, i -> i + 1).limit(size).toList();
  }

  static Stream<String> rules() {
    return Editions.all().stream()
        .filter(rule ->
            switch (rule) {
              case BucklinRule _,
                  CondorcetRule _,
                  DrawnPapersRule _,
                  InstantRunoffRule _,
                  MeekRule _,
                  StvRule _ ->
                  true;
              default -> rule.id().startsWith("borda/") || rule.id().startsWith("plurality/");
            })
        .map(CountingRule::id);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void distinct_rankings_give_the_same_sheet_as_papers_one_by_one(String id) {
    CountingRule rule = Editions.named(id);
    Property.forAll(files(rule.id().equals("kemeny/exact") ? 7 : 18, 30))
        .withTrials(80)
        .check(file -> {
          Ballots distinct = Blt.read(file.text()).ballots();
          int most = file.papers().candidates().size();
          int seats = rule instanceof InstantRunoffRule ? 1 : 1 + file.text().length() % (most - 1);
          var election = Election.of(rule, seats, LOT);
          assertThat(distinct.hash()).isEqualTo(file.papers().hash());
          assertThat(sheet(election, distinct)).isEqualTo(sheet(election, file.papers()));
        });
  }

  private static String sheet(Election election, Ballots ballots) {
    try {
      return SheetJson.of(Counting.count(election, ballots));
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("whole papers are drawn");
      return "refused";
    }
  }

  @Test
  void most_papers_of_most_files_are_held_as_distinct_rankings() {
    Property.forAll(files(18, 30))
        .check(file -> {
          Ballots distinct = Blt.read(file.text()).ballots();
          boolean fits = distinct.candidates().size() <= 15;
          assertThat(distinct.others())
              .filteredOn(ballot -> fits && isPlain(ballot))
              .allSatisfy(ballot -> assertThat(file.text()).containsPattern("  0| 0 #"));
          assertThat(distinct.weight()).isEqualTo(file.papers().weight());
        });
  }

  private static boolean isPlain(Ballot ballot) {
    List<Mark> marks = ((Ranking) ballot.marking()).marks();
    return ballot.weight().isWhole()
        && marks.stream().allMatch(Mark.Choice.class::isInstance)
        && marks.stream().distinct().count() == marks.size();
  }

  /** Does the last piece first. */
  private record Backwards(int hands) implements Workers {
    @Override
    public <T> List<T> each(List<Supplier<T>> pieces) {
      var answers = new ArrayList<T>();
      pieces.reversed().forEach(piece -> answers.add(piece.get()));
      Collections.reverse(answers);
      return List.copyOf(answers);
    }
  }

  private static BallotFile inParts(String text, int hands) throws MalformedBallots {
    var bytes = MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8));
    return Blt.read(PlainReading.of(bytes, new Backwards(hands), 1));
  }

  @Test
  void however_many_read_a_file_they_read_the_same() {
    Property.forAll(files(18, 30))
        .check(file -> {
          BallotFile whole = Blt.read(file.text());
          for (int hands = 1; hands < 9; hands++) {
            assertThat(inParts(file.text(), hands)).isEqualTo(whole);
          }
        });
  }

  @Test
  void however_many_read_a_file_a_bad_line_is_named_by_its_number() {
    Property.forAll(files(18, 30))
        .check(file -> {
          String bad = file.text().replaceFirst("\n0\n", "\n1 99 0\n0\n");
          String before = bad.substring(0, bad.indexOf("\n1 99 0\n"));
          long line = before.chars().filter(c -> c == '\n').count() + 2;
          for (int hands = 1; hands < 9; hands++) {
            int many = hands;
            assertThatThrownBy(() -> inParts(bad, many))
                .hasMessageStartingWith("line " + line + ": expected the number of a candidate")
                .hasMessageEndingWith("found \"99\"");
          }
        });
  }

  @Test
  void more_papers_than_the_pigeonholes_hold_are_read_in_rounds() throws Exception {
    int papers = 400_000;
    var text = new StringBuilder("9 2\n");
    for (int i = 0; i < papers; i++) {
      text.append("2 ")
          .append(1 + i % 9)
          .append(i % 7 == 0 ? " 0\n" : " " + (1 + (i + 4) % 9) + " 0\n");
    }
    text.append("0\nA\nB\nC\nD\nE\nF\nG\nH\nI\n");
    Profile profile = inParts(text.toString(), 60).ballots().profile();
    assertThat(profile.papers()).isEqualTo(2L * papers);
    assertThat(profile.size()).isEqualTo(18);
    assertThat(profile).isEqualTo(Blt.read(text.toString()).ballots().profile());
  }

  @Test
  void a_line_longer_than_a_block_is_read() throws Exception {
    String text = "2 1\n1 1 2 0" + " ".repeat(1_000_000) + "\n3 2 0\n0\nA\nB\n";
    Ballots ballots = Blt.read(text).ballots();
    assertThat(ballots.others()).containsExactly(Ballot.of(1, Ranking.of(0, 1)));
    assertThat(ballots.profile().ballots()).containsExactly(Ballot.of(3, Ranking.of(1)));
  }

  @Test
  void what_is_no_text_or_has_no_lines_is_refused_with_its_line() {
    byte[] latin1 = "2 1\n1 1 0\n1 2 0 # \u00e9\n0\nA\nB\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Blt.read(MemorySegment.ofArray(latin1), Workers.alone()))
        .hasMessageStartingWith("line 3: expected text in UTF-8");
    assertThatThrownBy(() -> Blt.read("2 1\n1 1 0" + " ".repeat(1 << 24) + "\n0\nA\nB\n"))
        .hasMessageStartingWith("line 2: expected a line of less than 16 MB");
    assertThatThrownBy(
            () -> Blt.read("2 1\n" + ("1 1=2 0" + " ".repeat(993) + "\n").repeat(51_000)))
        .hasMessageContaining("expected no more than 50 MB of lines that are not plain papers");
  }
}
