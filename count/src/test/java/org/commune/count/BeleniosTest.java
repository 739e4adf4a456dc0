package org.commune.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commune.count.PairwiseMatrix.Unranked;
import org.commune.count.rule.Arithmetic;
import org.commune.count.rule.CondorcetEditions;
import org.commune.count.rule.CondorcetRule;
import org.commune.count.rule.MajorityJudgmentRule;
import org.commune.count.rule.Quota;
import org.commune.count.rule.StvEditions;
import org.commune.count.rule.StvRule;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.commune.testkit.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Belenios orders the same people as we do, wherever its rules are ours. Each paper is a row with a
 * number for each candidate. Left out, with a message, where belenios-tool is not installed.
 */
class BeleniosTest {

  private static final int TRIALS = 60;
  private static final Fraction CLEARLY = Fraction.of(1, 1000);
  private static final Pattern PLACE = Pattern.compile("\\[([0-9,]*)]");
  private static final Pattern LOSER = Pattern.compile("\"Lose\",([0-9]+)");

  private record Papers(int candidates, List<int[]> rows) {
    @Override
    public String toString() {
      return Arrays.deepToString(rows.toArray());
    }
  }

  @BeforeAll
  static void belenios_is_installed() {
    assumeTrue(
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "belenios-tool"))),
        "belenios-tool is not installed (Debian: apt-get install belenios-tool)");
  }

  private static String belenios(Papers papers, String... method) {
    var command = new ArrayList<>(List.of("belenios-tool", "method"));
    command.addAll(List.of(method));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(papers.toString().getBytes(StandardCharsets.UTF_8));
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("what belenios-tool ends with").isZero();
      return printed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The places of a result, such as {@code "winners":[[0,1],[2]]}, equals in one. */
  private static List<Set<Integer>> places(String printed) {
    String winners = printed.substring(printed.indexOf("\"winners\":") + 10);
    return PLACE.matcher(winners).results().map(found -> numbers(found.group(1))).toList();
  }

  private static Set<Integer> numbers(String listed) {
    var numbers = new TreeSet<Integer>();
    Stream.of(listed.split(","))
        .filter(n -> !n.isEmpty())
        .map(Integer::valueOf)
        .forEach(numbers::add);
    return numbers;
  }

  private static Ballots ballots(Papers papers, Function<int[], Marking> read) {
    return new Ballots(
        "",
        IntStream.range(0, papers.candidates()).mapToObj(i -> Candidate.of("C" + i)).toList(),
        papers.rows().stream().map(row -> Ballot.of(read.apply(row))).toList());
  }

  /** Candidates of one number are equal; 0 is no rank. */
  private static Marking ranking(int[] row) {
    var ranks = new TreeMap<Integer, List<Integer>>();
    for (int candidate = 0; candidate < row.length; candidate++) {
      if (row[candidate] > 0) {
        ranks.computeIfAbsent(row[candidate], _ -> new ArrayList<>()).add(candidate);
      }
    }
    return Ranking.ofRanks(List.copyOf(ranks.values()));
  }

  private static Gen<Papers> rows(int least, int most, int mostPapers) {
    return source -> {
      int size = 2 + (int) source.upTo(4);
      Gen<int[]> row =
          s -> IntStream.range(0, size).map(_ -> least + (int) s.upTo(most - least)).toArray();
      return new Papers(size, Gens.lists(row, 1, mostPapers).draw(source));
    };
  }

  // Schulze: more votes for; if equal, fewer against

  private static CondorcetRule schulze(Unranked unranked) {
    CondorcetRule rule = CondorcetEditions.schulze();
    return new CondorcetRule(
        rule.id(),
        rule.title(),
        rule.method(),
        new Cited<>(unranked, "belenios"),
        rule.noOpinion(),
        new Cited<>(CondorcetRule.Strength.WINNING_VOTES_THEN_FEWER_AGAINST, "belenios"));
  }

  private static void schulzeAgrees(Unranked unranked) {
    Property.forAll(rows(0, 4, 15))
        .withTrials(TRIALS)
        .check(papers -> {
          var sheet =
              (CountSheet)
                  Counting.count(
                      Election.of(schulze(unranked), papers.candidates(), TiePolicy.open()),
                      ballots(papers, BeleniosTest::ranking));
          List<Set<Integer>> ours =
              sheet.exhibits().stream()
                  .filter(Exhibit.Order.class::isInstance)
                  .flatMap(order -> ((Exhibit.Order) order).places().stream())
                  .<Set<Integer>>map(TreeSet::new)
                  .toList();
          assertThat(ours)
              .isEqualTo(
                  places(
                      belenios(
                          papers,
                          "schulze",
                          "--blank-allowed=false",
                          "--nchoices=" + papers.candidates())));
        });
  }

  @Test
  void schulze_places_everybody_as_belenios_does() {
    schulzeAgrees(Unranked.LAST);
  }

  @Test
  void schulze_without_those_left_unranked_is_seen_to_be_another_rule() {
    assertThatThrownBy(() -> schulzeAgrees(Unranked.ABSENT)).isInstanceOf(AssertionError.class);
  }

  // Majority judgment. Belenios takes the better of two middle grades, 1 being the best, and we the
  // worse; so grades are handed over upside down, and places come back upside down.

  private static void judgmentAgrees(boolean upsideDown) {
    int highest = MajorityJudgmentRule.balinskiLaraki().highest();
    Property.forAll(rows(0, highest, 9))
        .withTrials(TRIALS)
        .check(papers -> {
          var sheet =
              Counting.count(
                  Election.of(MajorityJudgmentRule.balinskiLaraki(), 1, TiePolicy.open()),
                  ballots(papers, BeleniosTest::scores));
          var grades =
              new Papers(
                  papers.candidates(),
                  papers.rows().stream()
                      .map(row ->
                          IntStream.of(row)
                              .map(grade -> upsideDown ? grade + 1 : highest + 1 - grade)
                              .toArray())
                      .toList());
          List<Set<Integer>> places =
              places(
                  belenios(
                      grades,
                      "majority-judgment",
                      "--blank-allowed=false",
                      "--ngrades=" + (highest + 1),
                      "--nchoices=" + papers.candidates()));
          Set<Integer> best = upsideDown ? places.getLast() : places.getFirst();
          assertThat(first(sheet)).isEqualTo(best);
        });
  }

  private static Marking scores(int[] row) {
    var points = new TreeMap<Integer, Fraction>();
    for (int candidate = 0; candidate < row.length; candidate++) {
      points.put(candidate, Fraction.of(row[candidate]));
    }
    return new Scores(points);
  }

  private static Set<Integer> first(Outcome outcome) {
    return switch (outcome) {
      case CountSheet sheet -> new TreeSet<>(List.of(sheet.elected().getFirst().candidate()));
      case OpenTie tie -> {
        var tied = new TreeSet<Integer>();
        tie.candidates().forEach(name -> tied.add(Integer.parseInt(name.substring(1))));
        yield tied;
      }
    };
  }

  @Test
  void majority_judgment_elects_whom_belenios_elects() {
    judgmentAgrees(true);
  }

  @Test
  void the_other_middle_grade_is_seen_to_be_another_rule() {
    assertThatThrownBy(() -> judgmentAgrees(false)).isInstanceOf(AssertionError.class);
  }

  // STV: Belenios reckons in floating point, elects one at a time and lets the surplus go to others
  // above the quota; it is our rule where one reaches the quota at a time and nothing is close.

  private static Gen<Papers> strict() {
    return source -> {
      int size = 3 + (int) source.upTo(3);
      var rows = new ArrayList<int[]>();
      rows.add(row(source, size, size)); // so that everybody stands
      int papers = 5 + (int) source.upTo(40);
      for (int i = 0; i < papers; i++) {
        rows.add(row(source, size, 1 + (int) source.upTo(size - 1L)));
      }
      return new Papers(size, List.copyOf(rows));
    };
  }

  private static int[] row(Source source, int size, int length) {
    List<Integer> order = Gens.permutations(IntStream.range(0, size).boxed().toList()).draw(source);
    int[] row = new int[size];
    for (int rank = 0; rank < length; rank++) {
      row[order.get(rank)] = rank + 1;
    }
    return row;
  }

  private static StvRule stv(Quota quota) {
    StvRule rule = StvEditions.scotland();
    return new StvRule(
        rule.id(),
        rule.title(),
        rule.papers(),
        new Cited<>(quota, "belenios"),
        rule.quotaRevision(),
        rule.activeVoteElects(),
        new Cited<>(new Arithmetic.Exact(), "belenios"),
        rule.surplus(),
        rule.surplusOrder(),
        rule.deferral(),
        rule.jointExclusion(),
        rule.passing(),
        rule.lastVacancies(),
        rule.ties(),
        rule.everyPortionLooksBack());
  }

  private static void stvAgrees(Quota quota) {
    int[] compared = {0};
    Property.forAll(strict())
        .withTrials(4 * TRIALS)
        .check(papers -> {
          int seats = 1 + papers.rows().size() % (papers.candidates() - 1);
          var election = Election.of(stv(quota), seats, TiePolicy.open());
          Outcome outcome = Counting.count(election, ballots(papers, BeleniosTest::ranking));
          if (outcome instanceof CountSheet sheet && isClear(sheet)) {
            String printed = belenios(papers, "stv", "--nseats=" + seats);
            if (!printed.contains("\"Tie")) {
              compared[0]++;
              assertThat(places(printed).getFirst())
                  .containsExactlyInAnyOrderElementsOf(
                      sheet.elected().stream().map(Elected::candidate).toList());
              assertThat(excluded(sheet))
                  .isEqualTo(
                      LOSER
                          .matcher(printed)
                          .results()
                          .map(found -> Integer.valueOf(found.group(1)))
                          .toList());
            }
          }
        });
    assertThat(compared[0]).isGreaterThan(TRIALS / 4);
  }

  private static List<Integer> excluded(CountSheet sheet) {
    return sheet.stages().stream()
        .map(Stage::action)
        .filter(Action.Exclusion.class::isInstance)
        .flatMap(action -> ((Action.Exclusion) action).candidates().stream())
        .toList();
  }

  private static boolean isClear(CountSheet sheet) {
    Fraction quota = sheet.quota().orElseThrow();
    boolean oneAtATime =
        sheet.elected().stream()
                .filter(one -> one.reason().equals("reached the quota"))
                .map(Elected::stage)
                .distinct()
                .count()
            == sheet.elected().stream()
                .filter(one -> one.reason().equals("reached the quota"))
                .count();
    return oneAtATime
        && sheet.ties().isEmpty()
        && sheet.stages().stream().allMatch(stage -> apart(stage.totals(), quota));
  }

  /** Whole numbers are exact in floating point; others must not be close to what they meet. */
  private static boolean apart(List<Fraction> totals, Fraction quota) {
    var met = new ArrayList<>(totals);
    met.add(quota);
    for (int a = 0; a < met.size(); a++) {
      for (int b = 0; b < a; b++) {
        Fraction difference = met.get(a).minus(met.get(b));
        boolean whole = met.get(a).isWhole() && met.get(b).isWhole();
        if (!whole && CLEARLY.exceeds(difference.max(difference.negated()))) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void stv_elects_and_excludes_whom_belenios_does() {
    stvAgrees(Quota.DROOP_WHOLE);
  }

  @Test
  void stv_with_another_quota_is_seen_to_be_another_rule() {
    assertThatThrownBy(() -> stvAgrees(Quota.HARE)).isInstanceOf(AssertionError.class);
  }
}
